package org.medclaim.fetch;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Where addresses of pages come from.
 *
 * <p>{@code place} is an address, for a list also a file of this machine.
 */
public record WebSource(Kind kind, String place) {

  /** The kinds of sources. */
  public enum Kind {
    /** The page itself. */
    PAGE,
    /** An RSS or Atom feed: the pages of its entries. */
    FEED,
    /** A sitemap, or an index of sitemaps: the pages in it. */
    SITEMAP,
    /** A text with an address a line; lines that begin with # are remarks. */
    LIST;

    /** The word that people write. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public WebSource {
    if (kind != Kind.LIST && WebAddress.parse(place).isEmpty()) {
      throw new SourceException(
          kind.code()
              + " '"
              + place
              + "': no address of http or https without a password in it; write https://...");
    }
  }

  /**
   * A source as the command line names it: {@code feed:https://...}, {@code sitemap:https://...},
   * {@code list:FILE}, or the address of a page.
   *
   * @throws SourceException where it is none of these
   */
  public static WebSource parse(String written) {
    for (Kind kind : Kind.values()) {
      String prefix = kind.code() + ":";
      if (written.startsWith(prefix)) {
        return new WebSource(kind, written.substring(prefix.length()).strip());
      }
    }
    if (WebAddress.parse(written).isEmpty()) {
      throw new SourceException(
          "'"
              + written
              + "' is no source; write the address of a page (https://...), or one of "
              + Arrays.stream(Kind.values())
                  .filter(kind -> kind != Kind.PAGE)
                  .map(kind -> kind.code() + ":" + (kind == Kind.LIST ? "FILE" : "https://..."))
                  .collect(Collectors.joining(", ")));
    }
    return new WebSource(Kind.PAGE, written.strip());
  }

  /** As the command line writes it. */
  @Override
  public String toString() {
    return kind == Kind.PAGE ? place : kind.code() + ":" + place;
  }
}
