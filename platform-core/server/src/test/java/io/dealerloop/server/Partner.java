package io.dealerloop.server;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A brand partner (品牌伙伴) who signs in: invited as the operator does it, with a password as if they had followed the link in the mail. */
final class Partner {

    private static final String USERS = "/admin/realms/dealerloop/users/";
    private static final String PASSWORD = "Partners-word-1";

    private Partner() {}

    /** @param name the rest of the user name. @return the subject */
    static String invite(RunningPlatform.Servers platform, String name) {
        String subject = new Caller(platform.url(), platform.keycloak().operatorToken()).post("/api/platform/people", "{\"post\":\"BRAND_PARTNER\",\"person\":"
                + TestGroup.json("userName", "partner." + name, "name", "伙伴" + name, "email", name + "@partner.example") + "}").expecting(201).text("subject");
        Caller admin = new Caller(platform.keycloak().url(), Visitor.json(new Visitor(platform.keycloak().url() + "/realms/master", platform.url())
                .clientToken("local-admin", platform.home().secrets().of("keycloak-admin"))).path("access_token").asText());
        ObjectNode account = (ObjectNode) admin.get(USERS + subject).expecting(200).body();
        account.put("emailVerified", true).putArray("requiredActions");
        admin.put(USERS + subject, account.toString()).expecting(204);
        admin.put(USERS + subject + "/reset-password", TestGroup.json("type", "password", "value", PASSWORD, "temporary", false)).expecting(204);
        return subject;
    }

    static String token(RunningPlatform.Servers platform, String name) {
        return platform.keycloak().tokenOf("partner." + name, PASSWORD);
    }
}
