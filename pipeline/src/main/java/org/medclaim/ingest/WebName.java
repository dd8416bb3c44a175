package org.medclaim.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name that a page of the web has in all outputs: its host and path, the same in every run.
 *
 * <pre>
 * https://example.org/health/lupus.html   example.org/health/lupus.html
 * https://example.org/health/             example.org/health/index.html
 * https://example.org/page?id=7           example.org/page?id=7
 * http://example.org/page                 example.org~80/page
 * http://127.0.0.1:8080/page              127.0.0.1~8080/page
 * </pre>
 *
 * <p>Fragments are no part of it. A name of more than 180 characters is cut and ends in a digest of
 * the address. Two addresses may share a name only where they differ by the name of a folder's
 * page; whoever lists pages tells such two apart.
 */
public final class WebName {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)(https?)://(?:[^/?#@]*@)?([^/?#]+?)(?::(\\d+))?(/[^?#]*)?(\\?[^#]*)?(#.*)?");

  private static final int MOST = 180;
  private static final int DIGEST = 12;

  private WebName() {}

  /** True for an address of http or https that has a name. */
  public static boolean has(String address) {
    return ADDRESS.matcher(address).matches();
  }

  /**
   * The name of the page at this address.
   *
   * @throws IllegalArgumentException where it is no address of http or https
   */
  public static String of(String address) {
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      throw new IllegalArgumentException("'" + address + "' is no address of http or https");
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    String usualPort = scheme.equals("https") ? "443" : "80";
    String port = parts.group(3) == null ? usualPort : parts.group(3);
    String path = parts.group(4) == null ? "/" : parts.group(4);
    String query = parts.group(5) == null ? "" : parts.group(5);
    String name =
        parts.group(2).toLowerCase(Locale.ROOT)
            + (port.equals("443") ? "" : "~" + port)
            + path
            + (path.endsWith("/") ? "index.html" : "")
            + query;
    // A name travels through files of lines and columns; addresses as they should be have neither.
    String plain = name.replaceAll("[\\p{Cntrl}\\s\\\\]", "_").replaceAll("/(?=\\.\\.?/)", "/_");
    return plain.length() <= MOST && plain.equals(name) ? name : shortened(plain, address);
  }

  private static String shortened(String name, String address) {
    String digest = Hashing.sha256().hashString(address, UTF_8).toString().substring(0, DIGEST);
    int end = Math.min(name.length(), MOST - DIGEST - 1);
    return name.substring(0, end) + "~" + digest;
  }
}
