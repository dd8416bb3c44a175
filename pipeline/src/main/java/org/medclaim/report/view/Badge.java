package org.medclaim.report.view;

/**
 * A verdict, stance or severity as a reader sees it: a colour, a sign and words.
 *
 * <p>Never the colour alone: {@code icon} and {@code words} say the same without it.
 */
public record Badge(String tone, String icon, String words) {}
