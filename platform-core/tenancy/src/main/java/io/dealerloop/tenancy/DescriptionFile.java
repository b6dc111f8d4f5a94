package io.dealerloop.tenancy;

/**
 * A file of {@code tenants/}, or several documents in one text.
 *
 * @param name as errors call it, such as {@code demo-group/east/tenant.yaml}
 * @param content YAML: a group, a store, or one after another
 */
public record DescriptionFile(String name, String content) {}
