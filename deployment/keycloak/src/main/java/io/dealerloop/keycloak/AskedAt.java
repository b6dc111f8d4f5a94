package io.dealerloop.keycloak;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.security.cert.X509Certificate;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import org.keycloak.http.FormPartValue;
import org.keycloak.http.HttpRequest;

/**
 * What is left of a request after its answer: the address at which Keycloak was asked, which addresses in mails begin with.
 *
 * @param base Keycloak's address as the browser knows it
 */
record AskedAt(URI base) implements HttpRequest {

    @Override
    public UriInfo getUri() {
        return (UriInfo) Proxy.newProxyInstance(AskedAt.class.getClassLoader(), new Class<?>[] {UriInfo.class}, (proxy, method, arguments) ->
            switch (method.getName()) {
                case "getBaseUri", "getRequestUri", "getAbsolutePath" -> base;
                case "getBaseUriBuilder", "getRequestUriBuilder", "getAbsolutePathBuilder" -> UriBuilder.fromUri(base);
                case "getPathParameters", "getQueryParameters" -> new MultivaluedHashMap<String, String>();
                default -> throw new UnsupportedOperationException(method.getName() + " of a request that is over");
            });
    }

    @Override
    public String getHttpMethod() {
        return "";
    }

    @Override
    public MultivaluedMap<String, String> getDecodedFormParameters() {
        return new MultivaluedHashMap<>();
    }

    @Override
    public MultivaluedMap<String, FormPartValue> getMultiPartFormParameters() {
        return new MultivaluedHashMap<>();
    }

    @Override
    public HttpHeaders getHttpHeaders() {
        return null;
    }

    @Override
    public X509Certificate[] getClientCertificateChain() {
        return null;
    }

    @Override
    public boolean isProxyTrusted() {
        return false;
    }
}
