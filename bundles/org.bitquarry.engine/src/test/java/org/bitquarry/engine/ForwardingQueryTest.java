package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForwardingQueryTest {
    static Stream<Method> everythingAStatementDoes() {
        return Stream.of(PreparedQuery.class.getMethods()).filter(method -> !Modifier.isStatic(method.getModifiers()));
    }

    /** One with a default that nobody forwards would give the default's answer instead of the statement's. */
    @ParameterizedTest
    @MethodSource("everythingAStatementDoes")
    void isForwarded(Method method) throws NoSuchMethodException {
        assertThat(ForwardingQuery.class
                        .getMethod(method.getName(), method.getParameterTypes())
                        .getDeclaringClass())
                .isEqualTo(ForwardingQuery.class);
    }
}
