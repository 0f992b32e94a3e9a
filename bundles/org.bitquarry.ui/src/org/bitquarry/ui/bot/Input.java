package org.bitquarry.ui.bot;

import java.lang.reflect.Field;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/** Keys and clicks that go through the window system, as a person's would. Belongs to the test's thread. */
final class Input {
    private static final int[] MODIFIERS = {SWT.CTRL, SWT.SHIFT, SWT.ALT, SWT.COMMAND};

    /** The window system knows them as keys; as characters it doesn't post them. */
    private static final Set<Integer> CONTROLS =
            Set.of((int) SWT.CR, (int) SWT.ESC, (int) SWT.TAB, (int) SWT.BS, (int) SWT.DEL);

    private static final String FILTERED = Input.class.getName();

    private final Display display;
    private final UiThread ui;
    private final Optional<Field> timeOfEvents = timeOfEvents();

    Input(Display display, UiThread ui) {
        this.display = display;
        this.ui = ui;
        ui.run(() -> letGoOfTheMouse(display));
    }

    /** SWT posts keys on GTK as if the right button were held; what asks for a bare key would never hear them. */
    private static void letGoOfTheMouse(Display display) {
        if (display.getData(FILTERED) == null) {
            display.setData(FILTERED, Boolean.TRUE);
            Listener clean = event -> event.stateMask &= ~SWT.BUTTON_MASK;
            display.addFilter(SWT.KeyDown, clean);
            display.addFilter(SWT.KeyUp, clean);
        }
    }

    void type(String text) {
        text.chars().forEach(character -> {
            key(SWT.KeyDown, 0, (char) character);
            key(SWT.KeyUp, 0, (char) character);
        });
    }

    /** Presses a key with modifiers, such as {@code SWT.CTRL | 's'} or {@code SWT.F5}. */
    void press(int accelerator) {
        int[] held = IntStream.of(MODIFIERS)
                .filter(modifier -> (accelerator & modifier) != 0)
                .toArray();
        int plain = accelerator & ~SWT.MODIFIER_MASK;
        boolean isCharacter = (plain & SWT.KEYCODE_BIT) == 0 && !CONTROLS.contains(plain);
        for (int modifier : held) {
            key(SWT.KeyDown, modifier, '\0');
        }
        key(SWT.KeyDown, isCharacter ? 0 : plain, isCharacter ? (char) plain : '\0');
        key(SWT.KeyUp, isCharacter ? 0 : plain, isCharacter ? (char) plain : '\0');
        for (int modifier : held) {
            key(SWT.KeyUp, modifier, '\0');
        }
    }

    void click(Control control, Point at, int button, int times) {
        Point onDisplay = ui.ask(() -> control.toDisplay(at));
        Event move = new Event();
        move.type = SWT.MouseMove;
        move.x = onDisplay.x;
        move.y = onDisplay.y;
        post(move);
        for (int time = 1; time <= times; time++) {
            mouse(SWT.MouseDown, button, time);
            mouse(SWT.MouseUp, button, time);
        }
    }

    private void mouse(int type, int button, int count) {
        Event event = new Event();
        event.type = type;
        event.button = button;
        event.count = count;
        post(event);
    }

    private void key(int type, int keyCode, char character) {
        Event event = new Event();
        event.type = type;
        event.keyCode = keyCode;
        event.character = character;
        post(event);
    }

    private void post(Event event) {
        ui.run(() -> {
            goOn();
            if (!display.post(event)) {
                throw new IllegalStateException("The window system refused " + event);
            }
        });
    }

    /**
     * On GTK a posted key bears the time of the window system's latest event. Where that sends none, two keys bear the same, and the
     * workbench takes the second Del or Esc for the first one, which it has seen.
     */
    private void goOn() {
        timeOfEvents.ifPresent(field -> {
            try {
                field.setInt(display, field.getInt(display) + 1);
            } catch (IllegalAccessException refused) {
                throw new IllegalStateException(refused);
            }
        });
    }

    private static Optional<Field> timeOfEvents() {
        try {
            Field field = Display.class.getDeclaredField("lastEventTime");
            field.setAccessible(true);
            return Optional.of(field);
        } catch (NoSuchFieldException elsewhere) {
            return Optional.empty();
        }
    }
}
