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
    List<PanelView> panels,
    List<Gone> gone) {
  /** A claim of the run before that is not in the article any more. */
  public record Gone(Badge verdict, String claim) {}
}
