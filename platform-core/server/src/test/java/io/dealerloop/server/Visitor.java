package io.dealerloop.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealerloop.kernel.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser of their own before Keycloak's pages: keeps cookies, follows links, fills in forms. */
final class Visitor {

    private static final HttpClient HTTP = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern PROCEED = Pattern.compile("<a href=\"([^\"]+login-actions[^\"]+)\"");
    private static final Pattern FORGOTTEN = Pattern.compile("href=\"([^\"]*reset-credentials[^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-1234567";
    private static final int REDIRECTS = 10;

    private final Map<String, String> cookies = new HashMap<>();
    private final String realm;
    private final String pages;

    /**
     * @param realm the realm's address
     * @param pages where our pages are
     */
    Visitor(String realm, String pages) {
        this.realm = realm;
        this.pages = pages;
    }

    /** What is on the screen. */
    record Page(URI address, int status, String html) {

        /** Whether this is our pages' address, with the code for tokens. */
        boolean signedIn() {
            return CODE.matcher(address.toString()).find();
        }

        /** The page without what is different each time it is shown. */
        String lasting() {
            return html.replaceAll("(session_code|execution|tab_id|client_data|client_id|nonce|state|code_challenge)=[^&\"]*", "$1=")
                    .replaceAll("value=\"[^\"]*\"", "value=\"\"").replaceAll("(?s)<script.*?</script>", "");
        }
    }

    /** Opens the sign-in page as our pages do. */
    Page toSignIn() {
        return open(realm + "/protocol/openid-connect/auth?client_id=dealerloop-ui&response_type=code&scope=openid&state=s"
                + "&redirect_uri=" + encode(pages + "/sign-in/back") + "&code_challenge_method=S256&code_challenge=" + challenge());
    }

    /** Goes on from the sign-in page to where a new password is asked for. */
    Page toForgotten() {
        Page signIn = toSignIn();
        Matcher link = FORGOTTEN.matcher(signIn.html());
        if (!link.find()) {
            throw new AssertionError("There is no way to a new password on " + signIn);
        }
        return open(signIn.address().resolve(link.group(1).replace("&amp;", "&")).toString());
    }

    Page open(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    /** Fills in the page's form and sends it. */
    Page submit(Page page, Map<String, String> typed) {
        Matcher form = FORM.matcher(page.html());
        if (!form.find()) {
            throw new AssertionError("There is no form on " + page);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        HIDDEN.matcher(page.html()).results().forEach(input -> {
            String name = attribute(input.group(), "name");
            if (!name.isEmpty()) {
                fields.put(name, attribute(input.group(), "value"));
            }
        });
        fields.putAll(typed);
        return post(page.address().resolve(form.group(1).replace("&amp;", "&")).toString(), fields);
    }

    /** Follows the link that goes on with what a mail began. */
    Page proceed(Page page) {
        Matcher link = PROCEED.matcher(page.html());
        if (!link.find()) {
            throw new AssertionError("There is nothing to proceed to on " + page);
        }
        return open(page.address().resolve(link.group(1).replace("&amp;", "&")).toString());
    }

    Page signIn(String userName, String password) {
        return submit(toSignIn(), Map.of("username", userName, "password", password,
                "scope", "openid"));
    }

    /** Tokens for the code with which the browser was sent back. */
    JsonNode tokens(Page back) {
        Matcher code = CODE.matcher(back.address().toString());
        if (!code.find()) {
            throw new AssertionError("Not signed in: " + back);
        }
        return json(post(token(), Map.of("grant_type", "authorization_code", "client_id", "dealerloop-ui", "code", code.group(1),
                "redirect_uri", pages + "/sign-in/back", "code_verifier", VERIFIER)));
    }

    /** Renews as the pages do. */
    Page renew(String refreshToken) {
        return post(token(), Map.of("grant_type", "refresh_token", "client_id", "dealerloop-ui", "refresh_token", refreshToken));
    }

    /** A token for a machine. */
    Page clientToken(String clientId, String secret) {
        return post(token(), Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret));
    }

    /** A token for name and password, where a client allows that. */
    Page passwordToken(String clientId, String userName, String password) {
        return post(token(), Map.of("grant_type", "password", "client_id", clientId, "username", userName, "password", password,
                "scope", "openid"));
    }

    static JsonNode json(Page page) {
        try {
            return Json.MAPPER.readTree(page.html());
        } catch (IOException e) {
            throw new AssertionError("Not JSON: " + page, e);
        }
    }

    private String token() {
        return realm + "/protocol/openid-connect/token";
    }

    private Page post(String address, Map<String, String> fields) {
        String body = fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private Page send(HttpRequest.Builder first) {
        HttpRequest.Builder request = first;
        for (int i = 0; i < REDIRECTS; i++) {
            if (!cookies.isEmpty()) {
                request.setHeader("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
            }
            request.setHeader("Accept-Language", "en");
            HttpResponse<String> answer = answer(request.build());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            if (answer.statusCode() / 100 != 3) {
                return new Page(answer.uri(), answer.statusCode(), answer.body());
            }
            URI next = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            if (next.toString().startsWith(pages)) {
                return new Page(next, answer.statusCode(), "");
            }
            request = HttpRequest.newBuilder(next).GET();
        }
        throw new AssertionError("Sent on and on");
    }

    /** Keycloak marks its cookies for https; browsers take this machine for safe, so paths and marks do not matter here. */
    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static HttpResponse<String> answer(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? value.group(1).replace("&amp;", "&") : "";
    }

    private static String challenge() {
        try {
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
