package io.dealerloop.callbacks;

import io.dealerloop.identity.Colleague;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Problem;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.NextStep;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.Outcome;
import io.dealerloop.spi.PlannedCallback.Mark;
import io.dealerloop.spi.Post;
import io.dealerloop.spi.Text;
import io.dealerloop.tenancy.StoreSettings;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * One callback: planned by a rule of a standard, put on the list of a day, tried, and ended once: done, unreachable, cancelled, expired
 * or dropped. It is the only place that changes a callback's state, and it refuses what is impossible.
 */
final class Callback {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    UUID id;
    int version;
    UUID deliveryId;
    String rule;
    int revision;
    Occasion occasion;
    UUID customerId;
    UUID vehicleId;
    UUID fleetId;
    StandardRef standard;
    Channel channel;
    LocalDate deliveredOn;
    LocalDate dueOn;
    LocalDate nextOn;
    LocalDate expiresOn;
    Post post;
    Text reason;
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    Proposal proposal = Proposal.NONE;
    CallbackState state = CallbackState.OPEN;
    boolean touched;
    OffsetDateTime agreedAt;
    int attempts;
    int channelAttempts;
    int channelAttemptDays;
    LocalDate firstAttemptOn;
    LocalDate lastAttemptOn;
    Outcome lastOutcome;
    boolean complaint;
    boolean booking;
    UUID assignee;
    String assigneeName;
    LocalDate listedOn;
    LocalDate endedOn;
    OffsetDateTime changedAt;
    UUID changedBy;
    String changedByName;
    Text change;

    /** The customer was tried: whatever comes of it, the attempt counts. Refused once the callback has ended or is only a proposal. */
    void tried(Channel through, Outcome outcome, LocalDate today) {
        requireOpen();
        if (proposal == Proposal.PROPOSED) {
            throw Problem.refused("这是一条建议，请先由主管经理采纳。", "This is a proposal: the managing supervisor must accept it first.");
        }
        attempts++;
        if (through == channel) {
            channelAttempts++;
            channelAttemptDays += today.equals(lastAttemptOn) && channelAttempts > 1 ? 0 : 1;
        }
        firstAttemptOn = firstAttemptOn == null ? today : firstAttemptOn;
        lastAttemptOn = today;
        lastOutcome = outcome;
        agreedAt = null;
        touched = true;
    }

    /** It reached its aim. */
    void complete(LocalDate today) {
        end(CallbackState.DONE, today);
    }

    /** The customer named a time; that is kept, past the expiry too. */
    void agree(OffsetDateTime at, LocalDate day) {
        requireOpen();
        agreedAt = at;
        nextOn = day;
        expiresOn = day.isAfter(expiresOn) ? day : expiresOn;
    }

    /** The customer was called before the visit and nothing else was agreed: it is made on its day. */
    void announced(StoreSettings store, LocalDate today) {
        requireOpen();
        nextOn = workday(later(dueOn, today), store);
    }

    /** What the standard wants after an attempt in vain. */
    void follow(NextStep step, StoreSettings store, LocalDate today) {
        requireOpen();
        switch (step) {
            case NextStep.Retry retry -> nextOn = workday(later(retry.on(), today), store);
            case NextStep.Switch other -> {
                through(other.channel(), other.post());
                nextOn = workday(later(other.dueOn(), today), store);
            }
            case NextStep.GiveUp gone -> end(CallbackState.UNREACHABLE, today);
        }
    }

    /** A person takes it off the list. */
    void drop(LocalDate today) {
        end(CallbackState.DROPPED, today);
        touched = true;
    }

    /** Back on the list: what a person dropped, or what counted as unreachable until a way was found. */
    void restore(LocalDate today) {
        if (state != CallbackState.DROPPED && state != CallbackState.UNREACHABLE) {
            throw Problem.refused("只有已移除或无法联系的回访可以恢复。", "Only a callback that was dropped or is unreachable can be restored.");
        }
        if (expiresOn.isBefore(today)) {
            throw Problem.refused("该回访已于 " + expiresOn + " 过期。", "This callback expired on " + expiresOn + ".");
        }
        state = CallbackState.OPEN;
        proposal = proposal == Proposal.DECLINED ? Proposal.PROPOSED : proposal;
        endedOn = null;
        nextOn = later(nextOn, today);
        channelAttempts = 0;
        channelAttemptDays = 0;
        touched = true;
    }

    /** A person moves it to another channel or day. */
    void move(Channel to, LocalDate day, LocalDate today) {
        requireOpen();
        if (day.isBefore(today)) {
            throw Problem.invalid("dueOn", "日期不能早于今天。", "The day must not lie in the past.");
        }
        if (day.isAfter(expiresOn)) {
            throw Problem.invalid("dueOn", "该回访于 " + expiresOn + " 过期，请选择更早的日期。",
                    "This callback expires on " + expiresOn + ": choose an earlier day.");
        }
        if (to != channel) {
            through(to, to == Channel.VISIT ? Post.MANAGING_SUPERVISOR : channel == Channel.VISIT ? Post.CALLBACK_AGENT : post);
        }
        nextOn = day;
        agreedAt = null;
        touched = true;
    }

    /** The supervisor takes up a proposed visit. */
    void accept() {
        requireProposed();
        proposal = Proposal.ACCEPTED;
        touched = true;
    }

    /** The supervisor declines a proposed visit. */
    void decline(LocalDate today) {
        requireProposed();
        proposal = Proposal.DECLINED;
        end(CallbackState.DROPPED, today);
        touched = true;
    }

    /** Its order was voided, or corrected so that its rule no longer applies; that nobody could be reached then no longer matters. */
    void cancel(LocalDate today) {
        if (state == CallbackState.UNREACHABLE) {
            state = CallbackState.OPEN;
        }
        end(CallbackState.CANCELLED, today);
    }

    void give(Colleague colleague) {
        assignee = colleague == null ? null : colleague.subject();
        assigneeName = colleague == null ? null : colleague.name();
    }

    /** Says who changed it last, and how, for whoever comes second. */
    void changed(Actor by, OffsetDateTime at, Text how) {
        changedBy = by.subject();
        changedByName = by.name();
        changedAt = at;
        change = how;
        version++;
    }

    /** What whoever comes second is told: who did what, and when. */
    Problem changedMeanwhile(ZoneId zone) {
        String at = TIME.format(changedAt.atZoneSameInstant(zone));
        return Problem.conflict(changedByName + " 已于 " + at + " 更改了这条回访（" + change.zh() + "）。您填写的内容没有保存，请核对后再提交。",
                changedByName + " changed this callback on " + at + " (" + change.en()
                        + "). What you entered was not saved: check it and send it again.");
    }

    boolean open() {
        return state == CallbackState.OPEN;
    }

    /** Why it stands on that day's list. */
    Origin originOn(LocalDate day, LocalDate dueWorkday) {
        if (proposal == Proposal.PROPOSED) {
            return Origin.PROPOSAL;
        }
        if (agreedAt != null) {
            return Origin.AGREED;
        }
        if (attempts > 0 || listedOn != null && listedOn.isBefore(day)) {
            return Origin.CARRIED_OVER;
        }
        return dueWorkday.isBefore(day) ? Origin.LATE : Origin.DUE;
    }

    /** The day it is first to be worked: its due day, or for a visit that must be announced the day before. */
    LocalDate firstWorkday(StoreSettings store) {
        boolean announce = channel == Channel.VISIT && marks.contains(Mark.CALL_DAY_BEFORE) && dueOn.isAfter(deliveredOn);
        return workday(announce ? dueOn.minusDays(1) : dueOn, store);
    }

    /** That day, or the next that is not quiet, unless it would then expire. */
    LocalDate workday(LocalDate day, StoreSettings store) {
        LocalDate moved = store.outOfQuietDays(day);
        return moved.isAfter(expiresOn) ? day : moved;
    }

    /** The one place that ends a callback, and so the one that refuses to end it twice. */
    private void end(CallbackState ending, LocalDate today) {
        requireOpen();
        state = ending;
        endedOn = today;
        agreedAt = null;
    }

    private void through(Channel other, Post by) {
        channel = other;
        post = by;
        channelAttempts = 0;
        channelAttemptDays = 0;
    }

    private void requireOpen() {
        if (state != CallbackState.OPEN) {
            Text now = Words.of(state);
            throw Problem.refused("该回访" + now.zh() + "，不能再更改。", "This callback is " + now.en() + " and can no longer be changed.");
        }
    }

    private void requireProposed() {
        requireOpen();
        if (proposal != Proposal.PROPOSED) {
            throw Problem.refused("这条回访不是待采纳的建议。", "This callback is not a proposal awaiting a decision.");
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
