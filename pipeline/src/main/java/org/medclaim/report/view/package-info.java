/**
 * What the templates print: finished words, classes and addresses.
 *
 * <p>Public only because generated templates live in a package of their own. Values only; nothing
 * here looks at the model or decides.
 */
@NullMarked
package org.medclaim.report.view;

import org.jspecify.annotations.NullMarked;
