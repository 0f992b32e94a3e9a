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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys mean one thing each, where they are pressed. */
class KeyBindingsTest {
    private static final String OURS = "org.bitquarry.";
    private static final String DEFAULT = IBindingService.DEFAULT_DEFAULT_ACTIVE_SCHEME_ID;
    private static final String OTHER_TOOLS = "org.bitquarry.ui.keys.dbartisan";

    private final UiBot bot = new UiBot();

    /** Returns what holds in a scheme: its own keys, and those of its parent that it doesn't give away. */
    private List<Binding> bindings(String scheme) {
        return bot.ask(() -> {
            IBindingService service = PlatformUI.getWorkbench().getService(IBindingService.class);
            List<Binding> here = Stream.of(service.getBindings())
                    .filter(binding -> isOneOf(binding.getPlatform(), "gtk") && isOneOf(binding.getLocale(), "en"))
                    .toList();
            List<Binding> own = here.stream()
                    .filter(binding -> scheme.equals(binding.getSchemeId()))
                    .toList();
            Stream<Binding> inherited = here.stream()
                    .filter(binding -> !scheme.equals(DEFAULT) && DEFAULT.equals(binding.getSchemeId()))
                    .filter(binding ->
                            own.stream().noneMatch(other -> place(other).equals(place(binding))));
            return Stream.concat(own.stream(), inherited)
                    .filter(binding -> binding.getParameterizedCommand() != null)
                    .toList();
        });
    }

    private static String place(Binding binding) {
        return binding.getContextId() + " " + binding.getTriggerSequence();
    }

    private static boolean isOneOf(String limit, String here) {
        return limit == null || limit.equals(here);
    }

    @Test
    void thePersonBeginsWithTheDefaultScheme() {
        assertThat(bot.<String>ask(() -> PlatformUI.getWorkbench()
                        .getService(IBindingService.class)
                        .getActiveScheme()
                        .getId()))
                .isEqualTo(DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {DEFAULT, OTHER_TOOLS})
    void noTwoCommandsShareAKeyInAContext(String scheme) {
        Map<String, List<Binding>> byKey = bindings(scheme).stream()
                .collect(Collectors.groupingBy(KeyBindingsTest::place, TreeMap::new, Collectors.toList()));

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

    /** A key that is also the first of two would never be heard alone. */
    @ParameterizedTest
    @ValueSource(strings = {DEFAULT, OTHER_TOOLS})
    void noKeyOfOursIsTheFirstOfTwoInItsContext(String scheme) {
        List<Binding> all = bindings(scheme);

        assertThat(all.stream()
                        .filter(binding ->
                                binding.getParameterizedCommand().getId().startsWith(OURS))
                        .filter(binding -> all.stream()
                                .anyMatch(other -> other.getContextId().equals(binding.getContextId())
                                        && other.getTriggerSequence().startsWith(binding.getTriggerSequence(), false)))
                        .map(Object::toString))
                .isEmpty();
    }

    /** What holds in every text comes before what holds in the whole window. */
    @ParameterizedTest
    @ValueSource(strings = {DEFAULT, OTHER_TOOLS})
    void noTextTakesAKeyOfOursThatHoldsInTheWholeWindow(String scheme) {
        List<Binding> all = bindings(scheme);

        assertThat(all.stream()
                        .filter(binding -> isIn("org.eclipse.ui.contexts.window", binding))
                        .filter(binding ->
                                binding.getParameterizedCommand().getId().startsWith(OURS))
                        .filter(binding -> all.stream()
                                .anyMatch(other -> isIn("org.eclipse.ui.textEditorScope", other)
                                        && other.getTriggerSequence().equals(binding.getTriggerSequence())
                                        && !isGivenUp(other)))
                        .map(Object::toString))
                .isEmpty();
    }

    private static boolean isIn(String context, Binding binding) {
        return context.equals(binding.getContextId());
    }

    /** A binding without a command takes the one of the same key and place away. */
    private boolean isGivenUp(Binding binding) {
        return bot.ask(() -> Stream.of(PlatformUI.getWorkbench()
                        .getService(IBindingService.class)
                        .getBindings())
                .filter(other -> other.getParameterizedCommand() == null)
                .filter(other -> binding.getSchemeId().equals(other.getSchemeId()))
                .anyMatch(other -> place(other).equals(place(binding))));
    }

    @ParameterizedTest
    @ValueSource(strings = {DEFAULT, OTHER_TOOLS})
    void everyKeyOfOursLeadsToACommandThatIsDeclared(String scheme) {
        List<Binding> ours = bindings(scheme).stream()
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

    @Test
    void theKeysOfOtherToolsRunPlanAndComment() {
        Map<String, String> keys = bindings(OTHER_TOOLS).stream()
                .filter(binding -> OTHER_TOOLS.equals(binding.getSchemeId()))
                .collect(Collectors.toMap(
                        binding -> binding.getTriggerSequence().format(),
                        binding -> binding.getParameterizedCommand().getId()));

        assertThat(keys)
                .containsEntry("F5", "org.bitquarry.ui.command.run")
                // What a menu of GTK can write, beside Ctrl+K Ctrl+D, of which it writes the end, and Alt+Break.
                .containsEntry("Shift+Ctrl+F", "org.bitquarry.ui.command.format")
                .containsEntry("Ctrl+F2", "org.bitquarry.ui.command.stop")
                .containsEntry("Shift+F5", "org.eclipse.ui.file.refresh")
                .containsEntry("Ctrl+L", "org.bitquarry.ui.command.requestplan")
                .containsEntry("Ctrl+K Ctrl+C", "org.bitquarry.ui.command.comment")
                .containsEntry("Ctrl+K Ctrl+U", "org.bitquarry.ui.command.uncomment");
    }

    private String key(String command) {
        return bindings(DEFAULT).stream()
                .filter(binding ->
                        binding.getParameterizedCommand().getId().equals("org.bitquarry.ui.command." + command))
                .map(binding -> binding.getTriggerSequence().format())
                .findFirst()
                .orElse("none");
    }
}
