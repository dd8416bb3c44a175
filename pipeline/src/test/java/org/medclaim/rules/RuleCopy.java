package org.medclaim.rules;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Copies of a rule for measurements. */
final class RuleCopy {
  private static final Pattern WORD = Pattern.compile("(?<![{\\w-])([a-z]{4,})(?![\\w}-])");

  private RuleCopy() {}

  /** The rule itself for copy 0; else under another id, with other words where wanted. */
  static Rule of(Rule rule, int copy, boolean otherWords) {
    if (copy == 0) {
      return rule;
    }
    RuleCard card = rule.card();
    RuleCard renamed =
        new RuleCard(
            card.id() + "-" + copy,
            card.pack(),
            card.instrument(),
            card.binding(),
            card.status(),
            card.summary(),
            card.why(),
            card.severity(),
            card.validity(),
            card.audience(),
            card.citation(),
            card.message(),
            card.suggestion());
    Trigger trigger = otherWords ? reworded(rule.trigger(), copy) : rule.trigger();
    if (rule instanceof Rule.RequireEvidence evidence) {
      return new Rule.RequireEvidence(renamed, trigger, evidence.needs());
    } else if (rule instanceof Rule.RequireDisclosure disclosure) {
      return new Rule.RequireDisclosure(
          renamed, trigger, disclosure.disclosure(), disclosure.reach());
    } else if (rule instanceof Rule.AllowOnly allowOnly) {
      return new Rule.AllowOnly(renamed, trigger, allowOnly.allowed());
    } else if (rule instanceof Rule.Omission omission) {
      return new Rule.Omission(renamed, trigger, omission.missing());
    }
    return new Rule.Forbid(renamed, trigger);
  }

  private static Trigger reworded(Trigger trigger, int copy) {
    @Nullable ClaimCondition claim = trigger.claim();
    return new Trigger(
        claim,
        trigger.techniques(),
        reworded(trigger.pattern(), copy),
        reworded(trigger.with(), copy),
        trigger.unless(),
        trigger.unlessNear(),
        trigger.unlessAnywhere(),
        trigger.notWithin(),
        trigger.articleHas(),
        trigger.evenWhen());
  }

  /** The letters before tell copies apart, and keep inflections and beginnings what they are. */
  private static String reworded(String pattern, int copy) {
    return WORD.matcher(pattern).replaceAll((char) ('a' + copy % 26) + "q$1");
  }
}
