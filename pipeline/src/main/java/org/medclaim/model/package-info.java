/**
 * Records and enums that travel between the stages.
 *
 * <p>Values only: each guards itself when it is made, none reads a file, searches, or decides.
 * Imports nothing of Medclaim; only the JDK, JSpecify and Guava.
 */
@NullMarked
package org.medclaim.model;

import org.jspecify.annotations.NullMarked;
