package org.medclaim.fetch;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sitemap: the pages in it, or, of an index, the sitemaps.
 *
 * <p>XML or plain text, already unpacked. Pages of other hosts count too: many sites keep their
 * sitemaps elsewhere, and what is fetched is for each host's own robots.txt to say.
 * Crawler-commons, which reads robots.txt for us too; it refuses document types unless told
 * otherwise. A file that breaks off in the middle is refused as a whole, since nobody would miss
 * what is not in it.
 */
record SitemapLinks(List<Listed> pages, List<WebAddress> sitemaps) {
  SitemapLinks {
    pages = List.copyOf(pages);
    sitemaps = List.copyOf(sitemaps);
  }

  /**
   * Reads one file.
   *
   * @throws FetchException where it is no sitemap
   */
  static SitemapLinks read(byte[] body, WebAddress address) throws FetchException {
    SiteMapParser parser = new SiteMapParser(false, false);
    parser.setAllowDocTypeDefinitions(false);
    AbstractSiteMap read;
    try {
      read = parser.parseSiteMap(body, address.url().url());
    } catch (UnknownFormatException | IOException e) {
      throw FetchException.lasting(
          FetchException.SOURCE, "no sitemap that can be read: " + e.getMessage());
    }
    List<Listed> pages = new ArrayList<>();
    List<WebAddress> sitemaps = new ArrayList<>();
    if (read instanceof SiteMapIndex index) {
      for (AbstractSiteMap below : index.getSitemaps()) {
        WebAddress.parse(below.getUrl().toString()).ifPresent(sitemaps::add);
      }
    } else if (read instanceof SiteMap map) {
      map.getSiteMapUrls()
          .forEach(
              url ->
                  WebAddress.parse(url.getUrl().toString())
                      .ifPresent(
                          page -> pages.add(new Listed(page, instant(url.getLastModified())))));
    }
    return new SitemapLinks(pages, sitemaps);
  }

  private static java.time.@Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
