package io.dealerloop.server;

import io.dealerloop.pluginhost.Answer;
import io.dealerloop.pluginhost.InstalledStandard;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.Text;
import io.dealerloop.tenancy.SettingDeclarations;
import io.dealerloop.tenancy.StandardChoice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Lets tenancy know what a standard's plugin is called and what it declares, without tenancy knowing plugins. */
@ApplicationScoped
public class PluginSettings implements SettingDeclarations {

    @Inject
    private PluginHost plugins;

    @Override
    public List<Installed> installed() {
        return plugins.installed().stream().filter(InstalledStandard::usable)
                .map(standard -> new Installed(standard.ref().pluginId(), standard.ref().version(), standard.title())).toList();
    }

    @Override
    public Text title(StandardChoice standard) {
        return plugins.find(standard.plugin(), standard.version())
                .flatMap(ref -> plugins.installed().stream().filter(installed -> installed.ref().equals(ref)).findFirst())
                .map(InstalledStandard::title)
                .orElse(Text.of(standard.plugin(), standard.plugin()));
    }

    @Override
    public List<SettingDeclaration> of(StandardChoice standard) {
        return plugins.find(standard.plugin(), standard.version())
                .map(plugins::settings)
                .map(answer -> answer instanceof Answer.Given<List<SettingDeclaration>>(List<SettingDeclaration> declared)
                        ? declared
                        : List.<SettingDeclaration>of())
                .orElse(List.of());
    }
}
