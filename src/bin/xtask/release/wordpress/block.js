// The block of the WordPress editor, as it stands: no build step. Its words are blocks inside it. What it saves is the form that
// works without this plugin too: a div with the words in it.
(({ blockEditor, blocks, components, element, i18n }, options) => {
  const { InnerBlocks, InspectorControls, useBlockProps } = blockEditor;
  const { createElement } = element;
  const { __ } = i18n;
  // The words are always those in the block.
  const names = Object.keys(options).filter((name) => name !== 'words');

  /** Words to begin with, shown only as a hint. */
  const TEMPLATE = [
    ['core/heading', { level: 2, placeholder: __('Our Mission', 'value-cards') }],
    ['core/paragraph', { placeholder: __('Every child, every day.', 'value-cards') }],
    ['core/heading', { level: 2, placeholder: __('Our Values', 'value-cards') }],
    ['core/list', {}],
  ];

  const control = (name, value, set) => {
    const { meaning, words } = options[name];
    const props = { key: name, label: name, help: meaning.replaceAll('`', ''), value: value || '', onChange: set };
    if (!words.length) return createElement(components.TextControl, props);
    const choices = [{ label: __('as it is by default', 'value-cards'), value: '' }];
    return createElement(components.SelectControl, {
      ...props,
      options: choices.concat(words.map((word) => ({ label: word, value: word }))),
    });
  };

  blocks.registerBlockType('value-cards/cards', {
    apiVersion: 3,
    title: __('Value Cards', 'value-cards'),
    description: __(
      "A school's mission, vision and values as cards. A heading begins a section, a list item is a card.",
      'value-cards',
    ),
    category: 'widgets',
    icon: 'index-card',
    keywords: [__('mission', 'value-cards'), __('vision', 'value-cards'), __('values', 'value-cards')],
    attributes: Object.fromEntries(
      names.map((name) => [
        name,
        { type: 'string', source: 'attribute', selector: '[data-value-cards]', attribute: `data-${name}` },
      ]),
    ),
    edit: ({ attributes, setAttributes }) =>
      createElement(
        'div',
        useBlockProps(),
        createElement(
          InspectorControls,
          null,
          createElement(
            components.PanelBody,
            { title: __('Options of the cards', 'value-cards') },
            names.map((name) =>
              control(name, attributes[name], (value) => setAttributes({ [name]: value.trim() ? value : undefined })),
            ),
          ),
        ),
        createElement(InnerBlocks, { template: TEMPLATE }),
      ),
    save: ({ attributes }) => {
      const given = names.filter((name) => attributes[name]).map((name) => [`data-${name}`, attributes[name]]);
      return createElement(
        'div',
        useBlockProps.save({ 'data-value-cards': '', 'data-words': 'own', ...Object.fromEntries(given) }),
        createElement(InnerBlocks.Content),
      );
    },
  });
})(wp, window.valueCardsOptions);
