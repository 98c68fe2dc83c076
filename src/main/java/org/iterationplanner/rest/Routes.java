package org.iterationplanner.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which methods an address can be called by; RFC 9110 wants them in every 405, where JAX-RS leaves them out. */
final class Routes {

    private record Route(Pattern path, String method) {}

    static final List<Class<?>> RESOURCES = List.of(
            PlansResource.class,
            PlanDetailsResource.class,
            WhatIfResource.class,
            DiffResource.class,
            QuestionsResource.class,
            JobsResource.class,
            WhyResource.class,
            BacklogsResource.class,
            BacklogVersionsResource.class,
            BacklogPlansResource.class,
            ForecastResource.class,
            BacklogStatusResource.class,
            BacklogKpisResource.class,
            IterationsResource.class,
            IterationStepsResource.class,
            CheckResource.class,
            ImportsResource.class,
            ExportResource.class,
            DevOpsImportResource.class,
            DevOpsExportResource.class,
            DemoDataResource.class);

    private static final List<Route> ALL = RESOURCES.stream()
            .flatMap(resource -> List.of(resource.getDeclaredMethods()).stream())
            .flatMap(method -> List.of(method.getAnnotations()).stream()
                    .map(Annotation::annotationType)
                    .filter(annotation -> annotation.isAnnotationPresent(HttpMethod.class))
                    .map(annotation -> new Route(
                            path(method),
                            annotation.getAnnotation(HttpMethod.class).value())))
            .toList();

    private Routes() {}

    private static Pattern path(Method method) {
        Path below = method.getAnnotation(Path.class);
        String path = method.getDeclaringClass().getAnnotation(Path.class).value()
                + (below == null ? "" : "/" + below.value());
        return Pattern.compile(path.replaceAll("\\{[^}]*}", "[^/]+") + "/?");
    }

    static Set<String> methods(String path) {
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        for (Route route : ALL) {
            if (route.path().matcher(path).matches()) {
                methods.add(route.method());
                if (route.method().equals(HttpMethod.GET)) {
                    methods.add(HttpMethod.HEAD);
                }
            }
        }
        return methods;
    }
}
