package io.dealerloop.standards;

import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.pluginhost.Asker;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.Text;
import io.dealerloop.tenancy.SettingDeclarations;
import io.dealerloop.tenancy.StandardChoice;
import io.dealerloop.tenancy.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Lets tenancy know what standards there are for whoever asks, and what each declares. */
@ApplicationScoped
public class DeclaredSettings implements SettingDeclarations {

    @Inject
    private LibraryInDatabase library;

    @Inject
    private PluginHost host;

    @Inject
    private Stores stores;

    @Override
    public List<Installed> installed() {
        Asker asker = asker();
        return library.versions().stream().filter(row -> row.visibleTo(asker.group()))
                .map(row -> new Installed(row.ref().pluginId(), row.ref().version(), row.description().title())).toList();
    }

    @Override
    public Text title(StandardChoice standard) {
        return meant(standard).map(row -> row.description().title()).orElse(Text.of(standard.plugin(), standard.plugin()));
    }

    @Override
    public List<SettingDeclaration> of(StandardChoice standard) {
        return meant(standard).map(row -> row.description().settings()).orElse(List.of());
    }

    @Override
    public Optional<Text> endedFor(StandardChoice standard) {
        return meant(standard).filter(row -> row.state() == VersionState.WITHDRAWN).map(LibraryInDatabase::withdrawn);
    }

    private Optional<VersionRow> meant(StandardChoice standard) {
        Asker asker = asker();
        String version = !standard.version().equals(StandardChoice.LATEST) ? standard.version()
                : host.find(asker, standard.plugin(), StandardChoice.LATEST).map(ref -> ref.version()).orElse("");
        return library.versions().stream().filter(row -> row.ref().pluginId().equals(standard.plugin()) && row.ref().version().equals(version)
                && row.visibleTo(asker.group())).findFirst();
    }

    /** The group in which somebody asks: a headquarters', or that of the store; nobody's private standards elsewhere. */
    Asker asker() {
        if (Groups.bound()) {
            return Asker.ofGroup(Groups.current().value());
        }
        return Tenants.actingAs().map(store -> Asker.ofGroup(stores.find(store).groupId().value())).orElse(Asker.PLATFORM);
    }
}
