<?php
/**
 * Plugin Name:       Value Cards
 * Description:       A school's mission, vision and values as interactive cards: a block, a shortcode, or plain markup.
 * Version:           VERSION
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The makers of value-cards
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       value-cards
 * Update URI:        false
 *
 * Brings the script to the pages that have cards, lets their markup through for every role, and gives editors a block
 * and a shortcode. It stores nothing: cards are part of the pages that they stand in, and stay readable without it.
 *
 * @package value-cards
 */

namespace ValueCards;

defined( 'ABSPATH' ) || exit;

const RELEASE = 'VERSION';

/** Begins a pattern: scripts and comments that talk about cards are passed over. */
const NOT_IN_SCRIPTS = '~(?:<(script|style|textarea)\b.*?</\1\s*>|<!--.*?-->)(*SKIP)(*FAIL)|';

/**
 * The options of the cards by name, each with its meaning and, if it is one of a few words, those: from the table that the
 * script itself is made from.
 */
function options(): array {
	static $options = null;
	if ( null === $options ) {
		$options = require __DIR__ . '/options.php';
	}
	return $options;
}

/** Roles that may not write any HTML may write this element, with what a `<div>` may have. */
function allow_element( $tags, $context ) {
	if ( 'post' === $context && isset( $tags['div'] ) ) {
		$tags['value-cards'] = $tags['div'] + array_fill_keys( array_keys( options() ), true );
	}
	return $tags;
}
add_filter( 'wp_kses_allowed_html', __NAMESPACE__ . '\allow_element', 10, 2 );

/** Once, at the end of a page that has cards, wherever in it they stand. */
function bring_script( $html ) {
	if ( preg_match( NOT_IN_SCRIPTS . '<value-cards[\s>/]|<[a-z][^>]*\sdata-value-cards[\s=>]~is', (string) $html ) ) {
		wp_enqueue_script( 'value-cards', plugins_url( 'cards/value-cards.js', __FILE__ ), array(), RELEASE, true );
	}
	return $html;
}
foreach ( array( 'the_content', 'render_block', 'widget_text', 'widget_custom_html_content' ) as $part ) {
	add_filter( $part, __NAMESPACE__ . '\bring_script', 99 );
}

/** It waits for nothing, and nothing waits for it. */
function make_async( $tag, $handle ) {
	return 'value-cards' === $handle ? str_replace( ' src=', ' async src=', $tag ) : $tag;
}
add_filter( 'script_loader_tag', __NAMESPACE__ . '\make_async', 10, 2 );

/** The tag of the div, with these attributes; their values are escaped. */
function opening( array $attributes ): string {
	$html = '<div data-value-cards';
	foreach ( $attributes as $name => $value ) {
		$html .= sprintf( ' %s%s="%s"', isset( options()[ $name ] ) ? 'data-' : '', $name, $value );
	}
	// The words are in this language too, with and without the script.
	return $html . ( isset( $attributes['lang'] ) ? sprintf( ' lang="%s">', $attributes['lang'] ) : '>' );
}

/** `[value-cards layout="grid"]` words `[/value-cards]`. */
function shortcode( $attributes, $words = '' ): string {
	$allowed    = options() + array_flip( array( 'id', 'class', 'dir' ) );
	$attributes = array_intersect_key( (array) $attributes, $allowed );
	$words      = trim( do_shortcode( (string) $words ) );
	if ( '' === $words && empty( $attributes['src'] ) ) {
		// Visitors of a school are not shown the words of another one.
		return current_user_can( 'edit_posts' )
			? '<p><strong>[value-cards]</strong> ' . esc_html__( 'shows nothing yet: write your words between [value-cards] and [/value-cards]. (Only those who may edit see this.)', 'value-cards' ) . '</p>'
			: '';
	}
	$attributes = array_map( 'esc_attr', array( 'words' => 'own' ) + $attributes );
	// Not only in what is filtered: themes and widgets call shortcodes, too.
	return bring_script( opening( $attributes ) . "\n$words\n</div>" );
}

/**
 * The attributes of a tag by name, in small letters. Their values are escaped as they are in the text, and more: WordPress takes a
 * `>` for the end of a tag, in quotes too.
 */
function attributes_in( string $text ): array {
	$attributes = array();
	foreach ( wp_kses_hair( $text, wp_allowed_protocols() ) as $attribute ) {
		$attributes[ strtolower( $attribute['name'] ) ] = str_replace( array( '"', '<', '>' ), array( '&quot;', '&lt;', '&gt;' ), $attribute['value'] );
	}
	return $attributes;
}

/**
 * Before WordPress makes paragraphs: it would put one around the element, and the HTML parser then throws the words out of it.
 * The div says the same.
 */
function make_divs( $content ) {
	$pattern = NOT_IN_SCRIPTS . '<(/?)value-cards(?=[\s/>])((?:"[^"]*"|\'[^\']*\'|[^>"\']++)*+)>~is';
	$make    = function ( $tag ) {
		if ( $tag[2] ) {
			return '</div>';
		}
		$is_closed = '/' === substr( $tag[3], -1 );
		return opening( attributes_in( rtrim( $tag[3], '/' ) ) ) . ( $is_closed ? '</div>' : '' );
	};
	// If the text is too much for the pattern, it stays as it is.
	return preg_replace_callback( $pattern, $make, $content ) ?? $content;
}
add_filter( 'the_content', __NAMESPACE__ . '\make_divs', 8 );
add_filter( 'widget_text', __NAMESPACE__ . '\make_divs', 8 );

/**
 * Before WordPress makes paragraphs, as it does for its own `[embed]`: it would put the tags of the shortcode into
 * paragraphs, and leave empty ones around the cards. A paragraph block with nothing but a tag in it is opened.
 */
function run_shortcode( $content ) {
	global $shortcode_tags;
	if ( false === strpos( $content, '[value-cards' ) ) {
		return $content;
	}
	$others         = $shortcode_tags;
	$shortcode_tags = array( 'value-cards' => __NAMESPACE__ . '\shortcode' );
	// In double brackets it is not meant, and WordPress, which comes after us, takes one pair away.
	$keep    = function ( $found ) {
		return '[' === $found[1] && ']' === $found[6] ? "[$found[0]]" : $found[0];
	};
	$content = preg_replace_callback( '/' . get_shortcode_regex() . '/', $keep, $content ) ?? $content;
	$content = preg_replace( '#<p>\s*(\[/?value-cards[^\]]*\])\s*</p>#', '$1', $content ) ?? $content;
	$content = do_shortcode( $content );

	$shortcode_tags = $others;
	return $content;
}
add_shortcode( 'value-cards', __NAMESPACE__ . '\shortcode' );
add_filter( 'the_content', __NAMESPACE__ . '\run_shortcode', 8 );
add_filter( 'widget_text_content', __NAMESPACE__ . '\run_shortcode', 8 );

/** In excerpts, WordPress leaves out what it does not know. The words of cards are words of the post. */
function keep_block( $names ) {
	return array_merge( $names, array( 'value-cards/cards' ) );
}
add_filter( 'excerpt_allowed_wrapper_blocks', __NAMESPACE__ . '\keep_block' );

/** The same for the shortcode. */
function keep_shortcode( $names ) {
	return array_diff( $names, array( 'value-cards' ) );
}
add_filter( 'strip_shortcodes_tagnames', __NAMESPACE__ . '\keep_shortcode' );

/** The block: its words are blocks of their own, edited in place. */
function register_block() {
	$needs = array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' );
	wp_register_script( 'value-cards-block', plugins_url( 'block.js', __FILE__ ), $needs, RELEASE, true );
	wp_set_script_translations( 'value-cards-block', 'value-cards' );
	if ( is_admin() ) {
		$table = 'window.valueCardsOptions = ' . wp_json_encode( options() ) . ';';
		wp_add_inline_script( 'value-cards-block', $table, 'before' );
	}
	register_block_type(
		'value-cards/cards',
		array(
			'api_version'   => 3,
			'editor_script' => 'value-cards-block',
		)
	);
}
add_action( 'init', __NAMESPACE__ . '\register_block' );
