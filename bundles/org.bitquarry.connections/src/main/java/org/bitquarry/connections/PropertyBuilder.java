package org.bitquarry.connections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitquarry.connections.ConnectionProperty.NumberRange;

/** Spells a {@link ConnectionProperty} as one sentence. */
final class PropertyBuilder {
    private final String name;
    private final PropertyType type;
    private final List<String> values;
    private final Optional<NumberRange> range;
    private final boolean sensitive;
    private PropertyCategory category = PropertyCategory.CONNECTION;
    private Optional<String> defaultValue = Optional.empty();
    private String description = "";
    private Optional<PropertyCondition> requiredWhen = Optional.empty();
    private Optional<PropertyCondition> usedWhen = Optional.empty();
    private final List<String> aliases = new ArrayList<>();

    private PropertyBuilder(
            String name, PropertyType type, List<String> values, Optional<NumberRange> range, boolean sensitive) {
        this.name = name;
        this.type = type;
        this.values = values;
        this.range = range;
        this.sensitive = sensitive;
    }

    static PropertyBuilder text(String name) {
        return new PropertyBuilder(name, PropertyType.TEXT, List.of(), Optional.empty(), false);
    }

    static PropertyBuilder secret(String name) {
        return new PropertyBuilder(name, PropertyType.TEXT, List.of(), Optional.empty(), true);
    }

    static PropertyBuilder number(String name, long least, long most) {
        return new PropertyBuilder(
                name, PropertyType.NUMBER, List.of(), Optional.of(new NumberRange(least, most)), false);
    }

    static PropertyBuilder onOrOff(String name) {
        return new PropertyBuilder(name, PropertyType.SWITCH, List.of(), Optional.empty(), false);
    }

    static PropertyBuilder choice(String name, String... values) {
        return new PropertyBuilder(name, PropertyType.CHOICE, List.of(values), Optional.empty(), false);
    }

    static PropertyBuilder date(String name) {
        return new PropertyBuilder(name, PropertyType.DATE, List.of(), Optional.empty(), false);
    }

    static PropertyBuilder url(String name) {
        return new PropertyBuilder(name, PropertyType.URL, List.of(), Optional.empty(), false);
    }

    PropertyBuilder in(PropertyCategory value) {
        category = value;
        return this;
    }

    PropertyBuilder orElse(String value) {
        defaultValue = Optional.of(value);
        return this;
    }

    PropertyBuilder describedAs(String value) {
        description = value;
        return this;
    }

    /** It must be set while another one has one of these values, and means nothing otherwise. */
    PropertyBuilder requiredWhen(String property, String... is) {
        requiredWhen = Optional.of(new PropertyCondition(property, Set.of(is)));
        return usedWhen(property, is);
    }

    /** It means nothing unless another one has one of these values. */
    PropertyBuilder usedWhen(String property, String... is) {
        usedWhen = Optional.of(new PropertyCondition(property, Set.of(is)));
        return this;
    }

    PropertyBuilder alias(String... values) {
        aliases.addAll(List.of(values));
        return this;
    }

    ConnectionProperty build() {
        return new ConnectionProperty(
                name,
                category,
                type,
                values,
                range,
                defaultValue,
                description,
                sensitive,
                requiredWhen,
                usedWhen,
                aliases);
    }
}
