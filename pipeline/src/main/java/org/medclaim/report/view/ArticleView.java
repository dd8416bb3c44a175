package org.medclaim.report.view;

import java.util.List;

/** One article's page. */
public record ArticleView(
    Frame frame,
    String title,
    String path,
    String language,
    List<Badge> chips,
    String summary,
    List<TextView.Group> text,
    List<TextView.StripMark> strip,
    List<PanelView> panels) {}
