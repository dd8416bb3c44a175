package org.medclaim.report.view;

import java.util.List;

/** An article's text, cut where something marked begins or ends. */
public final class TextView {
  private TextView() {}

  /** Blocks that belong together: {@code list}, {@code table}, or a {@code single} block. */
  public record Group(String shape, List<Block> blocks) {}

  /**
   * A heading, paragraph, list item, table row or quotation.
   *
   * <p>Only a table row has more than one cell. {@code level} is 2 to 6 for a heading, else 0.
   */
  public record Block(String shape, int level, List<Cell> cells) {}

  /** A stretch of a block without a tab. */
  public record Cell(List<Piece> pieces) {}

  /**
   * Text under the same marks from end to end, and the markers that stand behind it.
   *
   * <p>{@code classes} and {@code panels} are empty for unmarked text; {@code panels} are ids
   * separated by blanks, the narrowest claim first.
   */
  public record Piece(String text, String classes, String panels, List<Marker> markers) {}

  /** A link from the end of a claim to its panel. */
  public record Marker(String id, String panel, String classes, String text, String label) {}

  /** A claim's place on the strip beside the text; {@code y} and {@code height} in thousandths. */
  public record StripMark(String panel, String classes, int y, int height) {}
}
