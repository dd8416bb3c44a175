package org.medclaim.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.medclaim.model.Article;
import org.medclaim.model.Block;
import org.medclaim.model.BlockKind;
import org.medclaim.model.SentenceKind;

/**
 * Tells headings, list items and page furniture from prose, for pages that do not say.
 *
 * <p>Looks at the form of a line and at the lines after it, never at its subject.
 */
final class LineKinds {
  /** A line of up to so many words that does not end like a sentence may be a heading. */
  private static final int SHORT = 14;

  /** So many lines on who wrote it and when may stand between a title and its text. */
  private static final int BYLINES = 2;

  /** "Keto | Gut | Hormones | Sleep": the ways on from a page, and none of its headings. */
  private static final Pattern LINKS = Pattern.compile("[^|]*(?:\\s\\|\\s[^|]*){2,}");

  private static final Pattern FINAL_STOP =
      Pattern.compile(".*[.!?。！？;][\"'”’)\\]\\s\\d,\\[]{0,8}");
  private static final Pattern QUESTION = Pattern.compile(".*[?？][\"'”’)\\s]{0,4}");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}(?:[.)、:]|(?=\\s[^\\p{Ll}]))|#\\d{1,2}[.:]?|[IVX]{1,5}[.)]|[A-H][.)]|Step \\d{1,2}:?)\\s.*");
  private static final Pattern BULLET =
      Pattern.compile(
          "(?:[①-⑳●•◦▪■◆★►▶✓✔‣·*]|[–-]\\s|\\(\\d{1,2}\\)|\\d{1,2}\\)).*", Pattern.DOTALL);
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?i)(?:by|written by|reviewed by|medically reviewed|author|editor|source|published|updated"
              + "|last (?:updated|reviewed|modified)|posted|date|photo|image|credit|copyright|©)\\b.*"
              + "|(?:dr|prof|mr|mrs|ms)\\.?(?-i:(?:\\s\\p{Lu}[\\p{L}.'’-]{0,20}){1,4})(?:,.{0,40})?"
              + "|.*\\b(?:19|20)\\d{2}\\b.{0,40}\\b(?:source|author|views|comments)\\b.*"
              + "|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.? \\d{1,2},? \\d{4}.{0,40}"
              + "|\\d{1,2}[ /.-][\\p{L}\\d]{1,9}[ /.-]\\d{2,4}");
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?i)(?:top|bottom|end) of page|comments?|gender|share(?: this)?.{0,20}|menu|home|search.{0,20}"
              + "|log ?in|sign (?:in|up).{0,30}|subscribe.{0,30}|contact(?: us)?|about(?: us)?|read more.{0,60}"
              + "|learn more.{0,60}|click here.{0,60}|skip to .{0,30}|privacy policy|terms.{0,30}|advertisement"
              + "|back to .{0,30}|next|previous|related .{0,40}|tags?:.{0,80}|categor(?:y|ies):?.{0,60}"
              + "|all rights reserved.{0,60}|cookies?.{0,40}|e-?mail.{0,40}|phone.{0,40}|name|submit|send"
              + "|country.{0,20}|message|address.{0,80}|references|sources|bibliography|further reading");
  private static final Pattern VERB =
      Pattern.compile(
          "(?i).*\\b(?:is|are|was|were|has|have|had|can|could|may|might|will|would|should|must|does|do|did"
              + "|shows?|showed|helps?|reduces?|reduced|improves?|improved|causes?|caused|increases?|increased"
              + "|prevents?|cures?|works?|kills?|lowers?|boosts?|protects?|becomes?|makes?|gets?|gives?"
              + "|achieves?|achieved|affects?|occurs?|died|survived|leads?|need|needs)\\b.*");

  private final Article article;
  private final String[] lines;

  LineKinds(Article article) {
    this.article = article;
    List<Block> blocks = article.blocks();
    this.lines = new String[blocks.size()];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = blocks.get(i).span().of(article.text()).strip();
    }
  }

  /** True where the block is one line by nature, not to be cut further. */
  boolean isOneLine(int block) {
    BlockKind kind = article.blocks().get(block).kind();
    return kind == BlockKind.HEADING
        || kind == BlockKind.TABLE_ROW
        || kind != BlockKind.QUOTE && looksLikeLine(block);
  }

  /** The kind of a sentence that stands in the block. */
  SentenceKind of(int block, String sentence) {
    BlockKind kind = article.blocks().get(block).kind();
    if (kind == BlockKind.HEADING) {
      return SentenceKind.HEADING;
    }
    if (sentence.codePoints().filter(Character::isLetter).count() < 3) {
      return SentenceKind.FRAGMENT;
    }
    boolean furniture =
        LINKS.matcher(sentence).matches() && !sentence.equals(article.title().strip())
            || BYLINE.matcher(sentence).matches() && words(sentence) < SHORT
            || FURNITURE.matcher(bare(sentence)).matches();
    if (looksLikeLine(block)) {
      return furniture ? SentenceKind.FRAGMENT : line(block, sentence);
    }
    if (furniture && !FINAL_STOP.matcher(sentence).matches()) {
      return SentenceKind.FRAGMENT;
    }
    return isItem(block) ? SentenceKind.LIST_ITEM : SentenceKind.PROSE;
  }

  private SentenceKind line(int block, String sentence) {
    BlockKind kind = article.blocks().get(block).kind();
    if (kind == BlockKind.TABLE_ROW) {
      return SentenceKind.FRAGMENT;
    }
    boolean title = sentence.equals(article.title().strip());
    boolean opens =
        title || opensProse(block) || opensList(block) || QUESTION.matcher(sentence).matches();
    boolean numbered = NUMBERED.matcher(sentence).matches();
    if (kind == BlockKind.LIST_ITEM && !numbered || BULLET.matcher(sentence).matches()) {
      boolean heading =
          sentence.length() < 60 && opensProse(block) && !VERB.matcher(sentence).matches();
      return heading && kind != BlockKind.LIST_ITEM ? SentenceKind.HEADING : SentenceKind.LIST_ITEM;
    }
    if (numbered) {
      return opens || isNumberedBesides(block) ? SentenceKind.HEADING : SentenceKind.LIST_ITEM;
    }
    return opens ? SentenceKind.HEADING : SentenceKind.FRAGMENT;
  }

  /** A short line without a final stop, or a short question, that a page sets apart. */
  private boolean looksLikeLine(int block) {
    BlockKind kind = article.blocks().get(block).kind();
    if (kind == BlockKind.TABLE_ROW || kind == BlockKind.HEADING) {
      return true;
    }
    String line = lines[block];
    if (line.indexOf('\n') >= 0 || words(line) > SHORT) {
      return false;
    }
    if (BYLINE.matcher(line).matches() || FURNITURE.matcher(bare(line)).matches()) {
      return true;
    }
    if (QUESTION.matcher(line).matches()) {
      return kind == BlockKind.LINE && line.chars().filter(c -> ".!?？".indexOf(c) >= 0).count() == 1
          || line.equals(article.title().strip());
    }
    if (FINAL_STOP.matcher(line).matches()) {
      return false;
    }
    return kind != BlockKind.PARAGRAPH && kind != BlockKind.QUOTE
        || !VERB.matcher(line).matches()
        || words(line) < 7;
  }

  private boolean isItem(int block) {
    return article.blocks().get(block).kind() == BlockKind.LIST_ITEM
        || BULLET.matcher(lines[block]).matches()
        || NUMBERED.matcher(lines[block]).matches();
  }

  /** A page with a heading above a list: two items at least, since one may be a heading itself. */
  private boolean opensList(int block) {
    return article.blocks().get(block).kind() == BlockKind.LINE
        && !isItem(block)
        && !lines[block].endsWith(":")
        && block + 2 < lines.length
        && isBulleted(block + 1)
        && isBulleted(block + 2);
  }

  private boolean isBulleted(int block) {
    return BULLET.matcher(lines[block]).matches();
  }

  /**
   * True where prose follows, at once or after one more short line that is no furniture; who wrote
   * it and when may stand between.
   */
  private boolean opensProse(int block) {
    int next = block + 1;
    while (next < lines.length
        && next <= block + BYLINES
        && BYLINE.matcher(lines[next]).matches()
        && words(lines[next]) <= SHORT) {
      next++;
    }
    if (next < lines.length
        && !isProse(next)
        && !FURNITURE.matcher(bare(lines[next])).matches()
        && !BYLINE.matcher(lines[next]).matches()) {
      next++;
    }
    return next < lines.length && isProse(next);
  }

  private boolean isProse(int block) {
    return FINAL_STOP.matcher(lines[block]).matches() || words(lines[block]) > SHORT;
  }

  private boolean isNumberedBesides(int block) {
    return block > 0 && opensNumbered(block - 1)
        || block + 1 < lines.length && opensNumbered(block + 1);
  }

  private boolean opensNumbered(int block) {
    return NUMBERED.matcher(lines[block]).matches() && opensProse(block);
  }

  private static String bare(String line) {
    return line.toLowerCase(Locale.ROOT).replaceFirst("[\\s:：>»›.]{1,4}$", "");
  }

  private static int words(String line) {
    int count = 0;
    boolean inside = false;
    for (int i = 0; i < line.length() && count <= SHORT; i++) {
      boolean blank = Character.isWhitespace(line.charAt(i));
      if (!blank && !inside) {
        count++;
      }
      inside = !blank;
    }
    return count;
  }
}
