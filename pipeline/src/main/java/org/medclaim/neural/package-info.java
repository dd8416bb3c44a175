/**
 * Runs the small neural models that come as jars: a text in, its vector out.
 *
 * <p>The only room that knows ONNX Runtime. Knows no claim, no index and no file of ours; reaches
 * for no network. Whoever calls it has to get along without it, since native code does not load
 * everywhere.
 */
@NullMarked
package org.medclaim.neural;

import org.jspecify.annotations.NullMarked;
