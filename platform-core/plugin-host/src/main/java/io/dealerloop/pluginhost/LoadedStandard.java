package io.dealerloop.pluginhost;

import io.dealerloop.spi.CallbackStandard;
import io.dealerloop.spi.DealerStandard;
import io.dealerloop.spi.FormStandard;
import io.dealerloop.spi.ScriptStandard;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.SurveyStandard;
import io.dealerloop.spi.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A plugin version that can be asked: what it offers, fetched once, and the places for threads that ask it.
 */
record LoadedStandard(
        StandardRef ref,
        Optional<Text> title,
        Set<String> brands,
        List<SettingDeclaration> settings,
        Optional<CallbackStandard> callbacks,
        Optional<SurveyStandard> surveys,
        Optional<ScriptStandard> scripts,
        Optional<FormStandard> forms,
        Places places,
        Remembered remembered) {

    /** Fetches what a standard offers. Runs the plugin's code, so call it on a thread of {@link Asking}. */
    static LoadedStandard of(StandardRef ref, DealerStandard standard, Places places) {
        List<SettingDeclaration> settings = List.copyOf(offered("settings", standard.settings()));
        Set<String> keys = new HashSet<>();
        for (SettingDeclaration setting : settings) {
            if (!keys.add(setting.key())) {
                throw new IllegalArgumentException("settings() declares '" + setting.key() + "' twice; keep one of them");
            }
        }
        return new LoadedStandard(ref, offered("title", standard.title()), Set.copyOf(offered("brands", standard.brands())), settings,
                offered("callbacks", standard.callbacks()), offered("surveys", standard.surveys()),
                offered("scripts", standard.scripts()), offered("forms", standard.forms()), places, new Remembered());
    }

    private static <T> T offered(String method, T value) {
        return Objects.requireNonNull(value, () -> method + "() returned null; return an empty value or leave the method out");
    }
}
