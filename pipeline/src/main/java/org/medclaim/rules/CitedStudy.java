package org.medclaim.rules;

import org.medclaim.model.StudyDesign;

/**
 * What is on record of a study that a text cites.
 *
 * <p>{@code status} is a trial register's own word for how far it has come ("recruiting"), empty
 * where it is not known.
 */
public record CitedStudy(StudyDesign design, boolean retracted, String status) {}
