/**
 * YAML that people write, read strictly, with line and column for every complaint.
 *
 * <p>Knows nothing of rules or evidence; the rooms that own a format say which keys it has.
 */
@NullMarked
package org.medclaim.yaml;

import org.jspecify.annotations.NullMarked;
