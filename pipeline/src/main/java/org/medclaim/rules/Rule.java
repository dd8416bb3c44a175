package org.medclaim.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.medclaim.model.RuleKind;

/** One rule of a pack; a closed set, one record a kind. */
public sealed interface Rule {
  /** Who it is and what it says. */
  RuleCard card();

  /** Where it begins to look. */
  Trigger trigger();

  /** Which of the closed set it is. */
  RuleKind kind();

  /** Its id: pack and name. */
  default String id() {
    return card().id();
  }

  /** All patterns that it uses. */
  default Stream<String> patterns() {
    return trigger().patterns();
  }

  /** All concepts that it names. */
  default Stream<String> concepts() {
    return trigger().concepts();
  }

  /** What triggers it must not stand at all. */
  record Forbid(RuleCard card, Trigger trigger) implements Rule {
    @Override
    public RuleKind kind() {
      return RuleKind.FORBID;
    }
  }

  /** The claim that triggers it is allowed where one of the needs is met. */
  record RequireEvidence(RuleCard card, Trigger trigger, Set<Need> needs) implements Rule {
    /** Keeps its own copy of the needs. */
    public RequireEvidence {
      needs = Set.copyOf(needs);
    }

    /** True where it asks for studies that the text cites. */
    boolean asksForStudies() {
      return needs.stream().anyMatch(Need::isOfStudy);
    }

    @Override
    public RuleKind kind() {
      return RuleKind.REQUIRE_EVIDENCE;
    }
  }

  /** What triggers it is allowed where the disclosure stands within reach. */
  record RequireDisclosure(RuleCard card, Trigger trigger, String disclosure, Reach reach)
      implements Rule {
    @Override
    public RuleKind kind() {
      return RuleKind.REQUIRE_DISCLOSURE;
    }

    @Override
    public Stream<String> patterns() {
      return Stream.concat(trigger.patterns(), Stream.of(disclosure));
    }
  }

  /** A sentence that triggers it may say the allowed things and nothing else. */
  record AllowOnly(RuleCard card, Trigger trigger, String allowed) implements Rule {
    @Override
    public RuleKind kind() {
      return RuleKind.ALLOW_ONLY;
    }

    @Override
    public Stream<String> patterns() {
      return Stream.concat(trigger.patterns(), Stream.of(allowed));
    }
  }

  /** What triggers it needs all of these beside it. */
  record Omission(RuleCard card, Trigger trigger, List<Expectation> missing) implements Rule {
    /** Keeps its own copy of the list. */
    public Omission {
      missing = List.copyOf(missing);
    }

    @Override
    public RuleKind kind() {
      return RuleKind.OMISSION;
    }

    @Override
    public Stream<String> patterns() {
      return Stream.concat(
          trigger.patterns(),
          missing.stream().map(Expectation::pattern).filter(text -> !text.isEmpty()));
    }

    @Override
    public Stream<String> concepts() {
      return Stream.concat(
          trigger.concepts(), missing.stream().flatMap(wanted -> wanted.below().stream()));
    }
  }
}
