package io.dealerloop.pluginworker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.dealerloop.spi.NextStep;

/** How the three next steps are told apart on the wire; by names of ours, never by classes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = NextStep.Retry.class, name = "retry"),
    @JsonSubTypes.Type(value = NextStep.Switch.class, name = "switch"),
    @JsonSubTypes.Type(value = NextStep.GiveUp.class, name = "give-up")
})
interface NextSteps {}
