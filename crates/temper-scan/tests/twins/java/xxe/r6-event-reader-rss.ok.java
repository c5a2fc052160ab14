import javax.xml.stream.*;
import javax.xml.stream.events.XMLEvent;
import java.io.*;
import java.util.*;

public class FeedParser {

    public List<String> titles(InputStream feed) throws XMLStreamException {
        List<String> titles = new ArrayList<>();
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLEventReader reader = factory.createXMLEventReader(feed);
        while (reader.hasNext()) {
            XMLEvent event = reader.nextEvent();
            if (event.isStartElement() && "title".equals(event.asStartElement().getName().getLocalPart())) {
                titles.add(reader.getElementText());
            }
        }
        return titles;
    }

    @PostMapping("/feeds")
    public List<String> upload(HttpServletRequest request) throws Exception {
        return titles(request.getInputStream());
    }
}
