package cn.dingban.console.pages.rules;

import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.stereotype.Component;

/** Shows markdown about as DingTalk does. Markup is escaped, addresses are made harmless, and pictures are left out. */
@Component
class MarkdownView {

    private final Parser parser = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, ListBlock.class, BlockQuote.class))
            .build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>\n")
            .nodeRendererFactory(WithoutPictures::new)
            .build();

    /** Safe to be put into a page as it is. */
    String html(String markdown) {
        return renderer.render(parser.parse(markdown));
    }
}
