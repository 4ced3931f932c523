import { type ITableOptions, Table, TableProperties, XmlAttributeComponent, XmlComponent } from 'docx'

class Value extends XmlAttributeComponent<{ readonly val: string }> {
  protected override readonly xmlKeys = { val: 'w:val' }
}

class Text extends XmlComponent {
  constructor(element: string, text: string) {
    super(element)
    this.root.push(new Value({ val: text }))
  }
}

/** A table with a title and a description for screen readers: the library has no option for them. */
export class DescribedTable extends Table {
  constructor(options: ITableOptions, title: string) {
    super(options)
    const properties = this.root.find((part) => part instanceof TableProperties)
    // The last two of the properties, in the order of the schema.
    properties?.addChildElement(new Text('w:tblCaption', title))
    properties?.addChildElement(new Text('w:tblDescription', title))
  }
}
