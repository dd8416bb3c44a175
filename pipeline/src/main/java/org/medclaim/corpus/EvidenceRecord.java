package org.medclaim.corpus;

import org.medclaim.model.EvidenceContent;
import org.medclaim.model.Reference;

/** One curated record with the reference it rests on, the file's topic, and where it stands. */
public record EvidenceRecord(
    Reference reference, EvidenceContent content, String topic, String place) {}
