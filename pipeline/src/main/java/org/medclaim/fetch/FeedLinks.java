package org.medclaim.fetch;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the pages that a feed names: RSS 0.9 to 2.0 and Atom.
 *
 * <p>ROME, since feeds come in a dozen dialects, in encodings that header and prologue disagree
 * about, and often not quite well-formed. It is told to refuse a document type, so that there are
 * no entities to expand or to fetch.
 */
final class FeedLinks {
  private FeedLinks() {}

  /**
   * The pages, in the feed's order.
   *
   * @throws FetchException where it is no feed
   */
  static List<Listed> read(byte[] body, Answer answer) throws FetchException {
    try (XmlReader reader =
        new XmlReader(
            new ByteArrayInputStream(body), answer.header("Content-Type").orElse(null), true)) {
      SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
      input.setAllowDoctypes(false);
      SyndFeed feed = input.build(reader);
      List<Listed> listed = new ArrayList<>();
      for (SyndEntry entry : feed.getEntries()) {
        link(entry, answer.address()).ifPresent(listed::add);
      }
      return listed;
    } catch (FeedException | IllegalArgumentException e) {
      throw FetchException.lasting(
          FetchException.SOURCE, "no feed of RSS or Atom that can be read: " + firstLine(e));
    } catch (IOException e) {
      throw FetchException.lasting(
          FetchException.SOURCE, "the feed's encoding cannot be told: " + firstLine(e));
    }
  }

  private static Optional<Listed> link(SyndEntry entry, WebAddress feed) {
    String link = entry.getLink() == null ? entry.getUri() : entry.getLink();
    Date date = entry.getUpdatedDate() == null ? entry.getPublishedDate() : entry.getUpdatedDate();
    return Optional.ofNullable(link)
        .filter(text -> !text.isBlank())
        .flatMap(feed::resolve)
        .map(address -> new Listed(address, date == null ? null : date.toInstant()));
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getClass().getSimpleName());
  }
}
