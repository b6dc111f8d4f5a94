package io.dealerloop.standards;

import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.spi.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an archive's manifest says of the plugin.
 *
 * @param ref {@code null} where the manifest does not name id and version
 */
record PluginManifest(@Nullable StandardRef ref, String contract, String provider, List<Reason> reasons) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,60}");
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}(-[0-9A-Za-z.-]{1,40})?");
    private static final Pattern CONTRACT = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})");
    /** What would let code in from elsewhere, or let it do more. */
    private static final List<String> FORBIDDEN = List.of("Class-Path", "Launcher-Agent-Class", "Premain-Class", "Agent-Class", "Enable-Native-Access",
            "Add-Opens", "Add-Exports", "Plugin-Class", "Plugin-Dependencies");

    static PluginManifest of(@Nullable Manifest manifest) {
        Attributes head = manifest == null ? new Attributes() : manifest.getMainAttributes();
        List<Reason> reasons = new ArrayList<>();
        String id = needed(head, "Plugin-Id", ID, "chenfeng", reasons);
        String version = needed(head, "Plugin-Version", VERSION, "1.0.0", reasons);
        String contract = needed(head, "Plugin-Requires", CONTRACT, Contract.version(), reasons);
        if (contract != null) {
            Matcher built = CONTRACT.matcher(contract);
            built.matches();
            if (Integer.parseInt(built.group(1)) != Contract.MAJOR || Integer.parseInt(built.group(2)) > Contract.MINOR) {
                reasons.add(Reason.of("contract", "按合约 " + contract + " 构建，平台提供 " + Contract.version() + "；请用平台版本的 dealerloop-spi 重新构建。",
                        "Built for contract " + contract + ", the platform offers " + Contract.version() + "; rebuild it against the platform's dealerloop-spi."));
            }
        }
        FORBIDDEN.stream().filter(name -> head.getValue(name) != null).forEach(name -> reasons.add(Reason.of("manifest",
                "META-INF/MANIFEST.MF 中不能有 " + name + "；请把需要的类放进自己的 jar，插件没有自己的启动和停止。",
                "META-INF/MANIFEST.MF must not have " + name + "; put the classes you need into your own jar, a standard has nothing to start or stop.")));
        String provider = head.getValue("Plugin-Provider");
        return new PluginManifest(id == null || version == null ? null : new StandardRef(id, version), contract == null ? "" : contract,
                provider == null || provider.isBlank() ? "?" : shortened(provider.strip()), reasons);
    }

    private static @Nullable String needed(Attributes head, String name, Pattern pattern, String example, List<Reason> reasons) {
        String value = head.getValue(name);
        if (value == null || !pattern.matcher(value.strip()).matches()) {
            String found = value == null ? "" : " (" + shortened(value) + ")";
            reasons.add(Reason.of("manifest", "META-INF/MANIFEST.MF 中的 " + name + " 缺失或无效" + found + "，例如：" + name + ": " + example,
                    name + " is missing or invalid" + found + " in META-INF/MANIFEST.MF; write for example " + name + ": " + example));
            return null;
        }
        return value.strip();
    }

    private static String shortened(String value) {
        return value.length() > 100 ? value.substring(0, 100) : value;
    }
}
