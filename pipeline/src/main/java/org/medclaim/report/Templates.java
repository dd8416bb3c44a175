package org.medclaim.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The compiled page templates; safe for use by several threads. */
final class Templates {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          Templates.class.getClassLoader(),
          "org.medclaim.report.generated");

  private Templates() {}

  /**
   * The page for a model.
   *
   * <p>Characters that would reorder or hide words are made visible here, on the whole page, so
   * that no template can forget it.
   */
  static String render(String name, Object model) {
    StringOutput page = new StringOutput();
    ENGINE.render(name, model, page);
    return VisibleText.of(page.toString());
  }
}
