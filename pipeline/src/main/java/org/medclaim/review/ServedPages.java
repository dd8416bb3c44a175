package org.medclaim.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import com.google.common.html.HtmlEscapers;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medclaim.review.ReviewServer.Answer;

/**
 * The files of a run as a browser gets them.
 *
 * <p>Pages are those of the folder, with one more script that sends decisions to the server, and a
 * policy that allows that script and requests to this server, and nothing else more.
 */
final class ServedPages {
  private static final Pattern POLICY =
      Pattern.compile("(<meta http-equiv=\"Content-Security-Policy\" content=\")([^\"]*)(\">)");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "json", "application/json; charset=utf-8",
          "jsonl", "application/x-ndjson; charset=utf-8",
          "sarif", "application/sarif+json; charset=utf-8",
          "jsonld", "application/ld+json; charset=utf-8",
          "csv", "text/csv; charset=utf-8");

  private final Path run;
  private final String additions;
  private final String scriptDigest;

  ServedPages(Path run, String formToken, @Nullable String by) throws IOException {
    String script = Resources.toString(Resources.getResource(ServedPages.class, "serve.js"), UTF_8);
    this.run = run;
    this.scriptDigest =
        Base64.getEncoder().encodeToString(Hashing.sha256().hashString(script, UTF_8).asBytes());
    this.additions =
        "<meta name=\"medclaim-token\" content=\""
            + formToken
            + "\">\n<meta name=\"medclaim-by\" content=\""
            + HtmlEscapers.htmlEscaper().escape(by == null ? "" : by)
            + "\">\n<script>"
            + script
            + "</script>\n</head>";
  }

  /** The file under the path of an address. */
  Answer page(String path) throws IOException {
    String name = path.equals("/") ? "index.html" : path.substring(1);
    Path file = file(name);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    String type = TYPES.get(ending);
    if (file == null || type == null) {
      return Answer.text(404, "There is no such page in this run.");
    }
    byte[] bytes = Files.readAllBytes(file);
    if (!ending.equals("html")) {
      return new Answer(200, Map.of("Content-Type", type), bytes);
    }
    String page = new String(bytes, UTF_8);
    Matcher policy = POLICY.matcher(page);
    if (!policy.find()) {
      return Answer.text(500, "This page has no policy and is not served: " + name);
    }
    // The template escapes it, and a header is not HTML.
    String own = policy.group(2).replace("&#39;", "'");
    String allowed =
        own.replace("script-src ", "script-src 'sha256-" + scriptDigest + "' ")
            + "; connect-src 'self'";
    String served =
        page.substring(0, policy.start(2))
            + allowed
            + page.substring(policy.end(2))
                .replaceFirst("</head>", Matcher.quoteReplacement(additions));
    return new Answer(
        200,
        Map.of(
            "Content-Type", type, "Content-Security-Policy", allowed + "; frame-ancestors 'none'"),
        served.getBytes(UTF_8));
  }

  /** A file of the run, links followed; null where there is none inside its folder. */
  private @Nullable Path file(String name) throws IOException {
    try {
      Path file = run.resolve(name).normalize();
      if (!file.startsWith(run) || !Files.isRegularFile(file)) {
        return null;
      }
      return file.toRealPath().startsWith(run) ? file : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
