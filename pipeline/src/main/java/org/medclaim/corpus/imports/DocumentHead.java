package org.medclaim.corpus.imports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.medclaim.model.StudyDesign;

/**
 * What a document is, apart from its text.
 *
 * <p>{@code source} is what a reader looks it up by. {@code published} is 2017, 2017-08, 2017-08-30
 * or empty. {@code mesh} are descriptor ids. {@code facts} and {@code lists} hold what else the
 * source tells, under the names that stand in the file.
 */
record DocumentHead(
    String title,
    String source,
    ImmutableList<String> identifiers,
    String trial,
    String published,
    StudyDesign design,
    boolean retracted,
    ImmutableList<String> mesh,
    ImmutableSortedMap<String, String> facts,
    ImmutableSortedMap<String, ImmutableList<String>> lists) {

  static Builder titled(String title) {
    return new Builder(title);
  }

  /** Gathers a head as its parts are met in the source; what is blank is left out. */
  static final class Builder {
    private final String title;
    private String source = "";
    private final List<String> identifiers = new ArrayList<>();
    private String trial = "";
    private String published = "";
    private StudyDesign design = StudyDesign.OTHER;
    private boolean retracted;
    private List<String> mesh = List.of();
    private final TreeMap<String, String> facts = new TreeMap<>();
    private final TreeMap<String, ImmutableList<String>> lists = new TreeMap<>();

    private Builder(String title) {
      this.title = title.strip();
    }

    Builder source(String value) {
      source = value;
      return this;
    }

    Builder identifiers(List<String> values) {
      values.stream().filter(value -> !identifiers.contains(value)).forEach(identifiers::add);
      return this;
    }

    Builder trial(String value) {
      trial = value;
      return this;
    }

    Builder published(String value) {
      published = value;
      return this;
    }

    Builder design(StudyDesign value) {
      design = value;
      return this;
    }

    Builder retracted(boolean value) {
      retracted = value;
      return this;
    }

    Builder mesh(List<String> values) {
      mesh = values;
      return this;
    }

    Builder fact(String name, String value) {
      if (!value.isBlank()) {
        facts.put(name, value.strip());
      }
      return this;
    }

    Builder list(String name, List<String> values) {
      if (!values.isEmpty()) {
        lists.put(name, ImmutableList.copyOf(values));
      }
      return this;
    }

    DocumentHead build() {
      return new DocumentHead(
          title,
          source,
          ImmutableList.copyOf(identifiers),
          trial,
          published,
          design,
          retracted,
          ImmutableList.copyOf(mesh),
          ImmutableSortedMap.copyOf(facts),
          ImmutableSortedMap.copyOf(lists));
    }
  }
}
