package io.dealerloop.tenancy;

import java.util.List;

/**
 * All settings of a store.
 *
 * @param version to be sent back with a change
 */
public record SettingsPage(int version, List<SettingView> values) {}
