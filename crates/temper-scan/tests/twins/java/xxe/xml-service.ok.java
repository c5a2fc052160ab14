package com.example.xml;

import java.io.*;
import javax.xml.parsers.*;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.*;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@Service
class XmlService {
    Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setXIncludeAware(false);
        DocumentBuilder builder = factory.newDocumentBuilder();
        return builder.parse(new InputSource(new StringReader(xml)));
    }
}

@RestController
class XmlController {
    private final XmlService service;

    XmlController(XmlService service) {
        this.service = service;
    }

    @PostMapping(value = "/xml", consumes = "application/xml")
    String root(@RequestBody String xml) throws Exception {
        return service.parse(xml).getDocumentElement().getNodeName().length() + "";
    }
}
