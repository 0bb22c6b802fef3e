package fr.workinfrance.service.page;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.standard.processor.StandardXmlNsTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Neutral class names of templates, written for the theme in use: {@code ui:class="btn btn--secondary"} becomes
 * {@code class="wp-btn wp-btn--secondary"}, or another prefix where another design system is deployed.
 */
final class UiDialect extends AbstractProcessorDialect {

    private static final int PRECEDENCE = 1000;

    private final String themePrefix;

    UiDialect(String themePrefix) {
        super("ui", "ui", PRECEDENCE);
        this.themePrefix = themePrefix;
    }

    @Override
    public Set<IProcessor> getProcessors(String dialectPrefix) {
        return Set.of(
                new ClassNames(dialectPrefix, themePrefix),
                new StandardXmlNsTagProcessor(TemplateMode.HTML, dialectPrefix));
    }

    private static final class ClassNames extends AbstractAttributeTagProcessor {

        // Why: after th:class and th:classappend, so that plain and theme classes add up.
        private static final int AFTER_STANDARD_ATTRIBUTES = 1200;

        private final String themePrefix;

        ClassNames(String dialectPrefix, String themePrefix) {
            super(TemplateMode.HTML, dialectPrefix, null, false, "class", true, AFTER_STANDARD_ATTRIBUTES, true);
            this.themePrefix = themePrefix;
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String value,
                IElementTagStructureHandler out) {
            var themed = Arrays.stream(names(context, value).trim().split("\\s+", -1))
                    .map(neutral -> themePrefix + "-" + neutral)
                    .collect(Collectors.joining(" "));
            var plain = tag.getAttributeValue("class");
            out.setAttribute("class", plain == null ? themed : plain + " " + themed);
        }

        private static String names(ITemplateContext context, String value) {
            if (!value.contains("${") && !value.contains("|")) return value;
            var expression = StandardExpressions.getExpressionParser(context.getConfiguration())
                    .parseExpression(context, value);
            return String.valueOf(expression.execute(context));
        }
    }
}
