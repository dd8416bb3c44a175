package org.medclaim.report;

import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.medclaim.model.Article;
import org.medclaim.model.Block;
import org.medclaim.model.BlockKind;
import org.medclaim.model.Sentence;
import org.medclaim.model.SentenceKind;
import org.medclaim.model.Span;
import org.medclaim.report.view.TextView;
import org.medclaim.report.view.TextView.Cell;
import org.medclaim.report.view.TextView.Group;
import org.medclaim.report.view.TextView.Marker;
import org.medclaim.report.view.TextView.Piece;

/**
 * Lays an article's text out in its blocks and cuts each block where a mark begins or ends.
 *
 * <p>Marks may share text, nest, overlap or run over several blocks: every piece knows all marks
 * that cover it. Each marker stands once, where its mark ends.
 */
final class TextMarkup {
  private static final Pattern OWN_MARKER =
      Pattern.compile("^\\s*(?:[^\\p{L}\\p{N}\\s\"'“‘(\\[]|\\p{No}|\\(?\\d{1,3}[.)、])");

  // Narrowest first: a click goes to the most particular claim.
  private static final Comparator<Mark> NARROWEST_FIRST =
      Comparator.<Mark>comparingInt(mark -> mark.span().length())
          .thenComparing(Mark::span)
          .thenComparing(Mark::panel);

  private final Article article;
  private final List<Sentence> sentences;
  private final List<Mark> marks;
  private final ListMultimap<Integer, Marker> markersAt = LinkedListMultimap.create();

  private TextMarkup(Article article, List<Sentence> sentences, List<Mark> marks) {
    this.article = article;
    this.sentences = sentences;
    this.marks = marks;
    for (Mark mark : marks) {
      Marker marker = mark.marker();
      if (marker != null && !article.blocks().isEmpty()) {
        markersAt.put(markerPlace(mark.span()), marker);
      }
    }
  }

  /** The article's blocks, list items and table rows in groups. */
  static List<Group> of(Article article, List<Sentence> sentences, List<Mark> marks) {
    return new TextMarkup(article, sentences, marks).groups();
  }

  private List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    List<TextView.Block> together = new ArrayList<>();
    String shape = "single";
    int heading = 1;
    for (int i = 0; i < article.blocks().size(); i++) {
      TextView.Block block = block(i, heading);
      heading = block.level() == 0 ? heading : block.level();
      String blockShape = groupShape(block.shape());
      if (!together.isEmpty() && (!blockShape.equals(shape) || shape.equals("single"))) {
        groups.add(new Group(shape, List.copyOf(together)));
        together.clear();
      }
      shape = blockShape;
      together.add(block);
    }
    if (!together.isEmpty()) {
      groups.add(new Group(shape, List.copyOf(together)));
    }
    return groups;
  }

  private static String groupShape(String blockShape) {
    return switch (blockShape) {
      case "item" -> "list";
      case "row" -> "table";
      default -> "single";
    };
  }

  private TextView.Block block(int index, int headingAbove) {
    Block block = article.blocks().get(index);
    String shape = shape(index, block);
    int level = 0;
    if (shape.equals("heading")) {
      // The page's own title is level 1, and no level is skipped on the way down.
      int wanted = block.level() == 0 ? 2 : block.level() + 1;
      level = Math.max(2, Math.min(Math.min(wanted, headingAbove + 1), 6));
    }
    return new TextView.Block(shape, level, cells(block.span(), shape.equals("row")));
  }

  // A line of plain text is what the sentences in it were taken for. An item that brings its own
  // marker ("1.", "●") gets no second one, and may be a heading.
  private String shape(int index, Block block) {
    boolean marked =
        block.kind() == BlockKind.LIST_ITEM
            && OWN_MARKER.matcher(block.span().of(article.text())).find();
    if (block.kind() != BlockKind.LINE && !marked) {
      return Wording.shape(block.kind());
    }
    List<SentenceKind> kinds =
        sentences.stream()
            .filter(sentence -> sentence.block() == index)
            .map(Sentence::kind)
            .distinct()
            .toList();
    if (kinds.size() != 1) {
      return marked ? "paragraph" : Wording.shape(block.kind());
    }
    return switch (kinds.get(0)) {
      case HEADING -> "heading";
      case LIST_ITEM -> marked ? "paragraph" : "item";
      case FRAGMENT -> "fragment";
      case PROSE -> marked ? "paragraph" : Wording.shape(block.kind());
    };
  }

  private List<Cell> cells(Span block, boolean cutAtTabs) {
    List<Mark> here = marks.stream().filter(mark -> mark.span().overlaps(block)).toList();
    List<Integer> cuts = List.copyOf(cuts(block, here, cutAtTabs));
    List<Cell> cells = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    List<Marker> before = markersAt.get(block.start());
    if (!before.isEmpty()) {
      pieces.add(new Piece("", "", "", List.copyOf(before)));
    }
    for (int i = 0; i + 1 < cuts.size(); i++) {
      Span span = new Span(cuts.get(i), cuts.get(i + 1));
      if (cutAtTabs && span.of(article.text()).equals("\t")) {
        cells.add(new Cell(List.copyOf(pieces)));
        pieces.clear();
      } else {
        pieces.add(piece(span, here));
      }
    }
    cells.add(new Cell(List.copyOf(pieces)));
    return List.copyOf(cells);
  }

  private TreeSet<Integer> cuts(Span block, List<Mark> here, boolean cutAtTabs) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(block.start(), block.end()));
    for (Mark mark : here) {
      cuts.add(mark.span().start());
      cuts.add(mark.span().end());
    }
    cuts.addAll(markersAt.keySet());
    if (cutAtTabs) {
      for (int i = block.start(); i < block.end(); i++) {
        if (article.text().charAt(i) == '\t') {
          cuts.add(i);
          cuts.add(i + 1);
        }
      }
    }
    cuts.removeIf(cut -> cut < block.start() || block.end() < cut || insideCharacter(cut));
    return cuts;
  }

  private Piece piece(Span span, List<Mark> here) {
    List<Mark> covering =
        here.stream().filter(mark -> mark.span().contains(span)).sorted(NARROWEST_FIRST).toList();
    return new Piece(
        span.of(article.text()),
        classes(covering),
        String.join(" ", panels(covering)),
        List.copyOf(markersAt.get(span.end())));
  }

  // Where claims share text the gravest gives the colour, so that nothing grave is painted over.
  private static String classes(List<Mark> covering) {
    Set<String> classes = new LinkedHashSet<>();
    List<Mark> claims = covering.stream().filter(Mark::isClaim).toList();
    claims.stream()
        .max(Comparator.comparingInt(Mark::weight))
        .ifPresent(gravest -> classes.add("claim t-" + gravest.tone()));
    if (claims.stream().map(Mark::panel).distinct().count() > 1) {
      classes.add("shared");
    }
    covering.stream()
        .filter(mark -> !mark.isClaim())
        .max(Comparator.comparingInt(Mark::weight))
        .ifPresent(gravest -> classes.add("ruled r-" + gravest.tone()));
    if (covering.stream().anyMatch(Mark::flagged)) {
      classes.add("flagged");
    }
    return String.join(" ", classes);
  }

  private static Set<String> panels(List<Mark> covering) {
    Set<String> panels = new LinkedHashSet<>();
    covering.stream().filter(Mark::isClaim).forEach(mark -> panels.add(mark.panel()));
    covering.forEach(mark -> panels.add(mark.panel()));
    return panels;
  }

  // In the last block that the mark touches, or in the nearest one where it touches none.
  private int markerPlace(Span span) {
    List<Block> blocks = article.blocks();
    Block last = blocks.get(0);
    for (Block block : blocks) {
      boolean reached =
          span.length() == 0
              ? block.span().start() <= span.start()
              : block.span().start() < span.end();
      last = reached ? block : last;
    }
    int place = Math.max(last.span().start(), Math.min(span.end(), last.span().end()));
    return insideCharacter(place) ? place + 1 : place;
  }

  private boolean insideCharacter(int offset) {
    String text = article.text();
    return 0 < offset
        && offset < text.length()
        && Character.isLowSurrogate(text.charAt(offset))
        && Character.isHighSurrogate(text.charAt(offset - 1));
  }
}
