package org.bitquarry.ui.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;

/** Keys mean one thing each, where they are pressed. */
class KeyBindingsTest {
    private static final String OURS = "org.bitquarry.";

    private final UiBot bot = new UiBot();

    private List<Binding> bindings() {
        return bot.ask(() -> {
            IBindingService service = PlatformUI.getWorkbench().getService(IBindingService.class);
            String scheme = service.getActiveScheme().getId();
            return Stream.of(service.getBindings())
                    .filter(binding -> binding.getParameterizedCommand() != null)
                    .filter(binding -> scheme.equals(binding.getSchemeId()))
                    .filter(binding -> isOneOf(binding.getPlatform(), "gtk") && isOneOf(binding.getLocale(), "en"))
                    .toList();
        });
    }

    private static boolean isOneOf(String limit, String here) {
        return limit == null || limit.equals(here);
    }

    @Test
    void noTwoCommandsShareAKeyInAContext() {
        Map<String, List<Binding>> byKey = bindings().stream()
                .collect(Collectors.groupingBy(
                        binding -> binding.getContextId() + " " + binding.getTriggerSequence(),
                        TreeMap::new,
                        Collectors.toList()));

        assertThat(byKey.entrySet())
                .filteredOn(entry -> entry.getValue().stream()
                                .map(Binding::getParameterizedCommand)
                                .distinct()
                                .count()
                        > 1)
                .filteredOn(entry -> entry.getValue().stream()
                        .anyMatch(binding ->
                                binding.getParameterizedCommand().getId().startsWith(OURS)))
                .isEmpty();
    }

    @Test
    void everyKeyOfOursLeadsToACommandThatIsDeclared() {
        List<Binding> ours = bindings().stream()
                .filter(binding -> binding.getParameterizedCommand().getId().startsWith(OURS))
                .toList();

        assertThat(ours).extracting(Object::toString).isNotEmpty();
        assertThat(ours.stream()
                        .filter(binding ->
                                !binding.getParameterizedCommand().getCommand().isDefined())
                        .map(Objects::toString))
                .isEmpty();
    }

    @Test
    void theMainActionsHaveTheirKeys() {
        assertThat(Arrays.asList(
                        key("run"),
                        key("stop"),
                        key("newsql"),
                        key("commit"),
                        key("preview"),
                        key("toggletheme"),
                        key("tabledocumentation")))
                .containsExactly("Ctrl+Enter", "Ctrl+F2", "Ctrl+T", "Ctrl+S", "Shift+Ctrl+P", "Shift+Ctrl+F9", "F1");
    }

    private String key(String command) {
        return bindings().stream()
                .filter(binding ->
                        binding.getParameterizedCommand().getId().equals("org.bitquarry.ui.command." + command))
                .map(binding -> binding.getTriggerSequence().format())
                .findFirst()
                .orElse("none");
    }
}
