package org.medclaim.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/**
 * The one stylesheet and the one script, and the policy that allows them and nothing else.
 *
 * <p>Both are written into each page, so that a page is one file that asks nobody for anything.
 */
record PageAssets(String styles, String script) {
  /** Read once from the class path. */
  static final PageAssets BUNDLED = new PageAssets(resource("report.css"), resource("report.js"));

  /** The value of the Content-Security-Policy meta element. */
  String policy() {
    return "default-src 'none'; style-src 'sha256-"
        + digest(styles)
        + "'; script-src 'sha256-"
        + digest(script)
        + "'; base-uri 'none'; form-action 'none'";
  }

  private static String digest(String content) {
    return Base64.getEncoder()
        .encodeToString(Hashing.sha256().hashString(content, UTF_8).asBytes());
  }

  private static String resource(String name) {
    try {
      return Resources.toString(Resources.getResource(PageAssets.class, name), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name + " from the program's own jar", e);
    }
  }
}
