/**
 * The terminology: concepts, synonyms, is-a and measures; finds mentions in text.
 *
 * <p>No claims and no evidence here.
 */
@NullMarked
package org.medclaim.terms;

import org.jspecify.annotations.NullMarked;
