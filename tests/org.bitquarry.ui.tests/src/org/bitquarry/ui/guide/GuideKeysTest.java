package org.bitquarry.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;

/** The page of keys lists those that the window has; {@code -Dbitquarry.rewrite=true} writes it anew. */
class GuideKeysTest {
    private static final Path PAGE = Path.of("../../docs/user-guide/keys.md");
    private static final String OURS = "org.bitquarry.";

    private static final Map<String, String> CONTEXTS = contexts();

    private final UiBot bot = new UiBot();

    private static Map<String, String> contexts() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("org.eclipse.ui.contexts.window", "Everywhere");
        titles.put("org.bitquarry.ui.context.explorer", "In the explorer");
        titles.put("org.bitquarry.ui.context.grid", "In a grid");
        titles.put("org.bitquarry.ui.context.changes", "In Pending Changes");
        titles.put("org.bitquarry.ui.context.sql", "In an SQL session");
        return titles;
    }

    @Test
    void thePageListsTheKeys() throws IOException {
        String page = bot.ask(this::page);
        if (Boolean.getBoolean("bitquarry.rewrite")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private String page() {
        IBindingService service = PlatformUI.getWorkbench().getService(IBindingService.class);
        List<Binding> ours = Stream.of(service.getBindings())
                .filter(binding -> binding.getParameterizedCommand() != null)
                .filter(binding -> binding.getParameterizedCommand().getId().startsWith(OURS))
                .filter(binding -> binding.getPlatform() == null)
                .toList();
        assertThat(ours.stream().map(Binding::getContextId)).isSubsetOf(CONTEXTS.keySet());
        String sections = ours.stream()
                .map(Binding::getSchemeId)
                .distinct()
                .sorted(Comparator.comparing((String scheme) -> !scheme.startsWith("org.eclipse.")))
                .map(scheme -> scheme(service, scheme, ours))
                .collect(Collectors.joining("\n"));
        return """
                # Keys

                *Preferences ▸ Key schemes* chooses between these and those of other tools. On macOS, Ctrl is Command. Ctrl+Shift+L lists what can be pressed where you are.

                """ + sections;
    }

    private static String scheme(IBindingService service, String scheme, List<Binding> ours) {
        List<Binding> own = ours.stream()
                .filter(binding -> binding.getSchemeId().equals(scheme))
                .toList();
        try {
            return "## " + service.getScheme(scheme).getName() + "\n\n"
                    + CONTEXTS.entrySet().stream()
                            .map(context -> section(
                                    context.getValue(),
                                    own.stream()
                                            .filter(binding ->
                                                    binding.getContextId().equals(context.getKey()))
                                            .toList()))
                            .filter(section -> !section.isEmpty())
                            .collect(Collectors.joining("\n"));
        } catch (NotDefinedException undefined) {
            throw new AssertionError(undefined);
        }
    }

    private static String section(String title, List<Binding> bindings) {
        Map<String, String> names = new TreeMap<>();
        for (Binding binding : bindings) {
            try {
                names.merge(
                        binding.getParameterizedCommand().getName(),
                        binding.getTriggerSequence().format().replace("Shift+Ctrl+", "Ctrl+Shift+"),
                        (one, other) -> Stream.of(one, other).sorted().collect(Collectors.joining(" or ")));
            } catch (NotDefinedException undefined) {
                throw new AssertionError(undefined);
            }
        }
        return names.isEmpty()
                ? ""
                : names.entrySet().stream()
                        .map(entry -> "| " + entry.getKey() + " | " + entry.getValue() + " |\n")
                        .collect(Collectors.joining("", "### " + title + "\n\n| command | key |\n|---|---|\n", ""));
    }
}
