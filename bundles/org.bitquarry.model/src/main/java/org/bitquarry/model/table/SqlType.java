package org.bitquarry.model.table;

import java.time.Instant;

/** The types that columns have, and the Java class of their values. NULL is Java's null in a row's array. */
public enum SqlType {
    /** Text. */
    VARCHAR(String.class),
    /** 64-bit whole number. */
    BIGINT(Long.class),
    /** 32-bit whole number. */
    INTEGER(Integer.class),
    /** Floating-point number. */
    DOUBLE(Double.class),
    /** True or false. */
    BOOLEAN(Boolean.class),
    /** A moment in UTC with microseconds. */
    TIMESTAMP(Instant.class);

    private final Class<?> javaClass;

    SqlType(Class<?> javaClass) {
        this.javaClass = javaClass;
    }

    /** Returns the class of this type's values. */
    public Class<?> javaClass() {
        return javaClass;
    }

    /** Tells whether values compare as numbers. */
    public boolean isNumeric() {
        return this == BIGINT || this == INTEGER || this == DOUBLE;
    }
}
