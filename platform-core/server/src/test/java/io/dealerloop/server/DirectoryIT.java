package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealerloop.identity.Account;
import io.dealerloop.identity.Appointment;
import io.dealerloop.identity.Directory;
import io.dealerloop.identity.Invitation;
import io.dealerloop.identity.MachineAccount;
import io.dealerloop.identity.RequiredStep;
import io.dealerloop.kernel.Json;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.local.SentMail;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People, machines and organizations in the real Keycloak, with mails over real SMTP; the platform itself need not run. */
@ExtendWith(RunningPlatform.class)
class DirectoryIT {

    private static final String PASSWORD = "vier Worte und ein Rad";
    private static final String GROUP = "dir.";

    private static RunningPlatform.Servers servers;
    private static Directory directory;

    @BeforeAll
    static void reachKeycloak() {
        servers = RunningPlatform.servers();
        directory = new Directory(servers.keycloak().url(), "dealerloop", "dealerloop-platform",
                servers.home().secrets().of("keycloak-platform"), "dealerloop-ui", 10, 72, 60);
    }

    @AfterAll
    static void leaveKeycloak() {
        directory.close();
    }

    @Test
    void an_invited_person_chooses_a_password_by_the_link_in_the_mail_and_signs_in() {
        UUID subject = directory.invite(person("invited", "zh")).subject();
        assertThat(account(subject).pending()).isTrue();
        assertThat(account(subject).invited()).isBetween(Instant.now().minusSeconds(120), Instant.now().plusSeconds(5));
        SentMail mail = onlyMail("invited");
        assertThat(mail.text()).as("in the person's language").contains("账户").doesNotContain("administrator");

        Visitor visitor = visitor();
        Visitor.Page done = choosePassword(visitor, mail.link(), PASSWORD);
        assertThat(done.html()).as("to the last heading").contains("账户已更新").doesNotContain("Account updated");

        assertThat(account(subject).pending()).isFalse();
        Visitor later = visitor();
        assertThat(later.tokens(later.signIn(GROUP + "invited", PASSWORD)).has("access_token")).isTrue();
    }

    @Test
    void a_link_in_a_mail_works_once() {
        directory.invite(person("once", "en"));
        String link = onlyMail("once").link();
        choosePassword(visitor(), link, PASSWORD);

        assertThat(visitor().open(link).html()).doesNotContain("password-new").doesNotContain("login-actions/required-action");
    }

    @Test
    void the_mail_of_somebody_who_reads_english_is_in_english_and_says_how_long_it_holds() {
        directory.invite(person("english", "en"));

        assertThat(onlyMail("english").text()).contains("administrator").contains("3 days");
    }

    @Test
    void the_same_email_in_two_groups_gives_two_people_and_the_same_answers() {
        Appointment here = new Appointment("dir.twice", "王芳", "twice@example.com", "zh", Set.of());
        Appointment there = new Appointment("other.twice", "王芳", "twice@example.com", "zh", Set.of());

        Invitation first = directory.invite(here);
        Invitation second = directory.invite(there);

        assertThat(second.subject()).isNotEqualTo(first.subject());
        assertThat(second.known()).isEqualTo(first.known()).isFalse();
        List<SentMail> mails = servers.mail().to("twice@example.com");
        assertThat(mails).hasSize(2);
        assertThat(mails.get(1).subject()).isEqualTo(mails.get(0).subject());
        assertThat(mails.get(1).text().replaceAll("https?://\\S+", "")).isEqualTo(mails.get(0).text().replaceAll("https?://\\S+", ""));
        choosePassword(visitor(), mails.get(0).link(), PASSWORD);
        assertThat(account(first.subject()).pending()).isFalse();
        assertThat(directory.status("other.", List.of(second.subject())).get(second.subject()).pending()).isTrue();
    }

    @Test
    void whoever_is_invited_twice_gets_one_mail_unless_it_is_asked_for_again() {
        Invitation first = directory.invite(person("again", "en"));
        Invitation second = directory.invite(person("again", "en"));
        assertThat(second).isEqualTo(new Invitation(first.subject(), true));
        assertThat(servers.mail().to("again@example.com")).hasSize(1);

        directory.inviteAgain(GROUP, first.subject());
        assertThat(servers.mail().to("again@example.com")).hasSize(2);

        choosePassword(visitor(), servers.mail().to("again@example.com").getLast().link(), PASSWORD);
        assertThatThrownBy(() -> directory.inviteAgain(GROUP, first.subject())).satisfies(is(Problem.Kind.REFUSED));
    }

    @Test
    void who_is_disabled_is_out_at_once_and_who_is_enabled_comes_in_with_the_same_password() {
        UUID subject = directory.ensurePerson(person("disabled", "en"), Optional.of(PASSWORD));
        Visitor visitor = visitor();
        String renewal = visitor.tokens(visitor.signIn("dir.disabled", PASSWORD)).path("refresh_token").asText();

        directory.disable(GROUP, subject);
        directory.disable(GROUP, subject);

        assertThat(account(subject).enabled()).isFalse();
        assertThat(visitor.renew(renewal).status()).isEqualTo(400);
        assertThat(visitor().signIn("dir.disabled", PASSWORD).signedIn()).isFalse();
        directory.ensurePerson(person("disabled", "zh"), Optional.empty());
        assertThat(account(subject).enabled()).as("an appointment does not let somebody in again").isFalse();

        directory.enable(GROUP, subject);

        assertThat(visitor().signIn("dir.disabled", PASSWORD).signedIn()).isTrue();
    }

    @Test
    void a_new_password_comes_by_mail() {
        UUID subject = directory.ensurePerson(person("forgot", "en"), Optional.of(PASSWORD));

        directory.sendNewPassword(GROUP, subject);
        choosePassword(visitor(), onlyMail("forgot").link(), "another long passphrase");
        assertThat(servers.mail().to("forgot@example.com").getLast().subject()).as("the owner is told").isEqualTo("Update credential");

        Visitor visitor = visitor();
        visitor.tokens(visitor.signIn("dir.forgot", "another long passphrase"));
        assertThat(visitor().signIn("dir.forgot", PASSWORD).html()).contains("Invalid username or password");
    }

    @Test
    void a_required_second_factor_is_set_up_at_sign_in_asked_for_afterwards_and_can_be_reset() throws GeneralSecurityException {
        UUID subject = directory.ensurePerson(person("factor", "en"), Optional.of(PASSWORD));
        assertThat(directory.secondFactors(GROUP, subject)).isEmpty();
        directory.require(GROUP, subject, Set.of(RequiredStep.SECOND_FACTOR));
        directory.require(GROUP, subject, Set.of(RequiredStep.SECOND_FACTOR));
        assertThat(account(subject).secondFactorRequired()).isTrue();

        Visitor visitor = visitor();
        Visitor.Page setUp = visitor.signIn("dir.factor", PASSWORD);
        Matcher secret = Pattern.compile("name=\"totpSecret\"[^>]*value=\"([^\"]+)\"").matcher(setUp.html());
        assertThat(secret.find()).as("asked to set one up").isTrue();
        byte[] key = secret.group(1).getBytes(StandardCharsets.UTF_8);
        visitor.tokens(visitor.submit(setUp, Map.of("totp", code(key), "userLabel", "telephone")));

        assertThat(directory.secondFactors(GROUP, subject)).containsExactly("otp");
        assertThat(account(subject).secondFactor()).isTrue();
        assertThat(visitor().signIn("dir.factor", PASSWORD).html()).as("asked for a code").contains("name=\"otp\"");

        directory.resetSecondFactor(GROUP, subject);

        assertThat(directory.secondFactors(GROUP, subject)).isEmpty();
        assertThat(visitor().signIn("dir.factor", PASSWORD).html()).as("asked to set one up anew").contains("totpSecret");
    }

    @Test
    void a_forgotten_password_does_not_pass_by_the_second_factor() throws GeneralSecurityException {
        UUID subject = directory.ensurePerson(person("both", "en"), Optional.of(PASSWORD));
        directory.require(GROUP, subject, Set.of(RequiredStep.SECOND_FACTOR));
        Visitor visitor = visitor();
        Visitor.Page setUp = visitor.signIn("dir.both", PASSWORD);
        Matcher secret = Pattern.compile("name=\"totpSecret\"[^>]*value=\"([^\"]+)\"").matcher(setUp.html());
        assertThat(secret.find()).isTrue();
        visitor.submit(setUp, Map.of("totp", code(secret.group(1).getBytes(StandardCharsets.UTF_8)), "userLabel", "phone"));
        int before = servers.mail().to("both@example.com").size();

        Visitor.Page asked = forgot(visitor(), "dir.both");
        assertThat(asked.status()).isEqualTo(200);
        List<SentMail> mails = servers.mail().await("both@example.com", before + 1);
        assertThat(mails).hasSize(before + 1);
        Visitor.Page next = visitor().open(mails.getLast().link());

        assertThat(next.html()).as("the code comes before the new password").contains("name=\"otp\"").doesNotContain("password-new");
    }

    @Test
    void asking_for_a_new_password_answers_alike_for_known_and_unknown_names() {
        directory.ensurePerson(person("asked", "en"), Optional.of(PASSWORD));

        Visitor.Page known = forgot(visitor(), "dir.asked");
        Visitor.Page unknown = forgot(visitor(), "dir.nobody-of-that-name");

        assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(200);
        assertThat(unknown.lasting()).isEqualTo(known.lasting().replace("dir.asked", "dir.nobody-of-that-name"));
        assertThat(servers.mail().await("asked@example.com", 1)).hasSize(1);
    }

    @Test
    void a_password_everybody_thinks_of_is_refused_and_one_without_digits_is_not() {
        directory.invite(person("weak", "en"));
        Visitor visitor = visitor();
        Visitor.Page form = visitor.proceed(visitor.open(onlyMail("weak").link()));

        for (String weak : List.of("short", "Password1234", "dir.weak-2026", "1q2w3e4r5t6y", "DealerLoop2026", "weak@example.com")) {
            form = visitor.submit(form, Map.of("password-new", weak, "password-confirm", weak));
            assertThat(form.html()).as(weak).contains("password-new").contains("Invalid password");
        }
        form = visitor.submit(form, Map.of("password-new", "just some plain words", "password-confirm", "just some plain words"));
        assertThat(form.html()).doesNotContain("password-new");
    }

    @Test
    void another_groups_people_are_answered_like_nobody_and_stay_untouched() {
        UUID theirs = directory.ensurePerson(new Appointment("other.person", "李", "other.person@example.com", "en", Set.of()),
                Optional.of(PASSWORD));
        UUID nobody = UUID.randomUUID();
        List<Consumer<UUID>> attempts = List.of(
                subject -> directory.inviteAgain(GROUP, subject),
                subject -> directory.sendNewPassword(GROUP, subject),
                subject -> directory.disable(GROUP, subject),
                subject -> directory.enable(GROUP, subject),
                subject -> directory.endSessions(GROUP, subject),
                subject -> directory.require(GROUP, subject, Set.of(RequiredStep.NEW_PASSWORD)),
                subject -> directory.secondFactors(GROUP, subject),
                subject -> directory.resetSecondFactor(GROUP, subject),
                subject -> directory.disable("", subject),
                subject -> directory.disable("other", UUID.randomUUID()));

        for (Consumer<UUID> attempt : attempts) {
            Problem refused = problem(() -> attempt.accept(theirs));
            assertThat(refused.kind()).isEqualTo(Problem.Kind.NOT_FOUND);
            assertThat(refused.detail()).isEqualTo(problem(() -> attempt.accept(nobody)).detail());
        }
        assertThat(problem(() -> directory.remove(GROUP, theirs)).kind()).isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(directory.status(GROUP, List.of(theirs))).isEmpty();
        assertThat(directory.status("other.", List.of(theirs)).get(theirs))
                .isEqualTo(new Account("other.person", true, false, null, false, false));
        assertThat(visitor().signIn("other.person", PASSWORD).signedIn()).isTrue();
        assertThat(servers.mail().to("other.person@example.com")).isEmpty();
    }

    @Test
    void who_is_removed_is_gone_and_removing_again_is_fine() {
        UUID subject = directory.ensurePerson(person("removed", "en"), Optional.of(PASSWORD));

        directory.remove(GROUP, subject);
        directory.remove(GROUP, subject);

        assertThat(directory.status(GROUP, List.of(subject))).isEmpty();
        assertThat(directory.ensurePerson(person("removed", "en"), Optional.of(PASSWORD))).isNotEqualTo(subject);
    }

    @Test
    void names_with_quotes_emoji_and_many_letters_come_through() {
        String name = "O'Neil \"王\" 😀 " + "长".repeat(180);

        UUID subject = directory.invite(new Appointment("dir.name", name, "name@example.com", "zh", Set.of())).subject();

        assertThat(account(subject).pending()).isTrue();
        assertThat(problem(() -> directory.invite(new Appointment("dir.bad", "x", "no address", "zh", Set.of()))).kind())
                .isEqualTo(Problem.Kind.REFUSED);
    }

    @Test
    void a_machine_gets_tokens_of_its_own_until_it_is_disabled() throws IOException {
        UUID id = UUID.randomUUID();
        MachineAccount machine = directory.createMachine(id, "DMS \"东\"");
        MachineAccount again = directory.createMachine(id, "another name");
        assertThat(again).isEqualTo(new MachineAccount(machine.subject(), "m-" + id, Optional.empty()));
        assertThat(machine.toString()).doesNotContain(machine.secret().orElseThrow());

        JsonNode token = claims(machineToken(machine, machine.secret().orElseThrow()).path("access_token").asText());
        assertThat(token.path("sub").asText()).isEqualTo(machine.subject().toString());
        assertThat(token.path("aud").asText()).isEqualTo("dealerloop");
        assertThat(token.path("name").asText()).isEqualTo("DMS \"东\"");
        assertThat(token.path("groups").isMissingNode()).isTrue();

        String renewed = directory.renewMachineSecret(id);
        assertThat(machineToken(machine, machine.secret().orElseThrow()).has("access_token")).as("with the old secret").isFalse();
        assertThat(machineToken(machine, renewed).has("access_token")).isTrue();

        directory.disableMachine(id);
        assertThat(machineToken(machine, renewed).has("access_token")).isFalse();
        directory.enableMachine(id);
        assertThat(machineToken(machine, renewed).has("access_token")).isTrue();

        directory.removeMachine(id);
        directory.removeMachine(id);
        assertThat(machineToken(machine, renewed).has("access_token")).isFalse();
        assertThat(problem(() -> directory.renewMachineSecret(id)).kind()).isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void an_organization_has_the_members_it_is_said_to_have_page_after_page() {
        TenantId store = new TenantId(UUID.randomUUID());
        List<UUID> many = IntStream.range(0, 260).parallel().mapToObj(i -> directory.ensurePerson(person("member" + i, "en"), Optional.empty())).toList();
        directory.ensureOrganization(store, many);
        assertThat(directory.members(store)).hasSize(260).containsAll(many);

        List<UUID> fewer = many.subList(200, 260);
        directory.ensureOrganization(store, fewer);
        directory.ensureOrganization(store, fewer);
        assertThat(directory.members(store)).containsExactlyInAnyOrderElementsOf(fewer);

        directory.removeFromOrganization(store, fewer.getFirst());
        directory.removeFromOrganization(store, fewer.getFirst());
        directory.addToOrganization(store, many.getFirst());
        directory.addToOrganization(store, many.getFirst());
        assertThat(directory.members(store)).hasSize(60).contains(many.getFirst()).doesNotContain(fewer.getFirst());

        directory.disableOrganization(store);
        directory.disableOrganization(store);
        directory.enableOrganization(store);
        assertThat(directory.members(store)).as("suspended and back").hasSize(60);

        directory.removeOrganization(store);
        directory.removeOrganization(store);
        assertThat(directory.members(store)).isEmpty();
        assertThat(directory.status(GROUP, many)).as("their accounts stay").hasSize(260);
    }

    private static Appointment person(String name, String language) {
        return new Appointment(GROUP + name, "张 " + name, name + "@example.com", language, Set.of());
    }

    private static Account account(UUID subject) {
        return directory.status(GROUP, List.of(subject)).get(subject);
    }

    private static SentMail onlyMail(String name) {
        List<SentMail> mails = servers.mail().to(name + "@example.com");
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private static Visitor visitor() {
        return new Visitor(servers.keycloak().issuer(), servers.url());
    }

    private static Visitor.Page choosePassword(Visitor visitor, String link, String password) {
        Visitor.Page form = visitor.proceed(visitor.open(link));
        assertThat(form.html()).contains("password-new");
        Visitor.Page done = visitor.submit(form, Map.of("password-new", password, "password-confirm", password));
        assertThat(done.html()).doesNotContain("password-new");
        return done;
    }

    private static Visitor.Page forgot(Visitor visitor, String userName) {
        return visitor.submit(visitor.toForgotten(), Map.of("username", userName));
    }

    private static JsonNode machineToken(MachineAccount machine, String secret) {
        return Visitor.json(visitor().clientToken(machine.clientId(), secret));
    }

    private static JsonNode claims(String token) throws IOException {
        return Json.MAPPER.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static Consumer<Throwable> is(Problem.Kind kind) {
        return thrown -> assertThat(((Problem) thrown).kind()).isEqualTo(kind);
    }

    private static Problem problem(ThrowingCallable call) {
        try {
            call.call();
        } catch (Problem problem) {
            return problem;
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
        throw new AssertionError("Nothing was refused");
    }

    /** The one-time code of this moment (RFC 6238). */
    private static String code(byte[] key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key, "HmacSHA1"));
        byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(Instant.now().getEpochSecond() / 30).array());
        int at = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, at, 4).getInt() & 0x7fffffff;
        return "%06d".formatted(number % 1_000_000);
    }
}
