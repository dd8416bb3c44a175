/**
 * Rule packs: read, validated and matched against articles and their claims.
 *
 * <p>A rule finding is no verdict. No index and no evidence records enter; what a rule needs to
 * know of the evidence comes to it as an {@code EvidenceFloor}.
 */
@NullMarked
package org.medclaim.rules;

import org.jspecify.annotations.NullMarked;
