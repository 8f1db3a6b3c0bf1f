package cn.dingban.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of a text of which nobody knows whether it arrived. */
public enum UncertainPolicy {
    /** Rather lost than twice: a person decides. */
    @JsonProperty("at-most-once")
    AT_MOST_ONCE,
    /** Rather twice than lost: it is sent once more. */
    @JsonProperty("at-least-once")
    AT_LEAST_ONCE
}
