package org.medclaim.ingest;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The formats that are read, each with its media type and the file extensions it goes by. */
enum InputFormat {
  TEXT("text/plain", "txt", "text"),
  MARKDOWN("text/markdown", "md", "markdown", "mdown", "mkd"),
  HTML("text/html", "html", "htm", "xhtml", "xht"),
  PDF("application/pdf", "pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");

  /**
   * Articles in formats that are not read. A folder's files of these kinds are taken all the same,
   * so that each is rejected with a reason instead of being passed over in silence.
   */
  private static final Set<String> KNOWN_BUT_UNREAD =
      ImmutableSet.of("doc", "rtf", "odt", "epub", "mht", "mhtml", "eml", "wpd", "pages");

  private final String mediaType;
  private final ImmutableSet<String> extensions;

  InputFormat(String mediaType, String... extensions) {
    this.mediaType = mediaType;
    this.extensions = ImmutableSet.copyOf(extensions);
  }

  String mediaType() {
    return mediaType;
  }

  /** The format that a file name promises; the content has the last word. */
  static Optional<InputFormat> byName(String fileName) {
    String extension = extension(fileName);
    return Stream.of(values()).filter(f -> f.extensions.contains(extension)).findFirst();
  }

  /** The format of a media type as servers declare it; empty where it is none of ours. */
  static Optional<InputFormat> byMediaType(String type) {
    if (type.equals("application/xhtml+xml")) {
      return Optional.of(HTML);
    }
    return Stream.of(values()).filter(f -> f.mediaType.equals(type)).findFirst();
  }

  /** True for a media type that servers declare of everything they do not know. */
  static boolean tellsNothing(String type) {
    return type.isEmpty() || type.equals("application/octet-stream");
  }

  /** True for a file of a folder that may hold an article: by extension, or without one. */
  static boolean mayBeArticle(String fileName) {
    String extension = extension(fileName);
    return extension.isEmpty()
        || KNOWN_BUT_UNREAD.contains(extension)
        || byName(fileName).isPresent();
  }

  /** Every extension that is read, for messages: {@code .txt, .text, .md, ...}. */
  static String readExtensions() {
    return Stream.of(values())
        .flatMap(f -> f.extensions.stream())
        .map(e -> "." + e)
        .collect(Collectors.joining(", "));
  }

  /**
   * What follows the last dot, in lower case; empty where there is none. A blank or an endless
   * "extension" is part of a title ("Lupus vs. arthritis"), not an extension.
   */
  static String extension(String fileName) {
    int dot = fileName.lastIndexOf('.');
    String tail = dot < 0 ? "" : fileName.substring(dot + 1);
    return tail.matches("[A-Za-z0-9_~-]{1,10}") ? tail.toLowerCase(Locale.ROOT) : "";
  }
}
